import { useRef } from 'react'

type Field = HTMLInputElement | HTMLTextAreaElement

const texts = ['text', 'email', 'tel', 'url', 'password', 'textarea']

/** Words of one's own; what is typed into the search of a list is not missed. */
const isText = (target: EventTarget): target is Field =>
  (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) &&
  texts.includes(target.type) &&
  target.closest('.ant-select:not(.ant-select-auto-complete)') === null

/** Whether text was typed that goes with its fields: `hear` takes their input events. */
export function useTyped() {
  const fields = useRef(new Set<Field>())
  return {
    hear: ({ target }: { target: EventTarget }) => {
      if (isText(target)) fields.current.add(target)
    },
    isLost: () => [...fields.current].some(({ isConnected, value }) => isConnected && value.trim() !== ''),
  }
}
