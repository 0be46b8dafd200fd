import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

const FOCUSABLE =
  'a[href],button:not(:disabled),textarea:not(:disabled),input:not(:disabled):not([hidden]),[tabindex="0"]'

/** What has the focus in the tree (here: the shadow root) that `node` is part of. */
export function activeIn(node: Node): Element | null {
  const root = node.getRootNode()
  return root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null
}

/** Esc leaves the dialog, Tab goes round in it; from the first moment, or a quick key would close what lies behind it. */
export function useDialogKeys(box: RefObject<HTMLElement | null>, leave: (() => void) | null): void {
  useLayoutEffect(() => {
    const node = box.current
    if (!node || !leave) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing) {
        event.stopPropagation()
        leave()
      }
      if (event.key === 'Tab') keepInside(node, event)
    }
    node.addEventListener('keydown', onKey)
    return () => node.removeEventListener('keydown', onKey)
  }, [box, leave])
}

function keepInside(node: HTMLElement, event: KeyboardEvent): void {
  const stops = [...node.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((stop) => stop.offsetParent !== null)
  const active = activeIn(node)
  const edge = event.shiftKey ? stops[0] : stops.at(-1)
  if (active !== edge && node.contains(active)) return
  event.preventDefault()
  event.stopPropagation()
  const target = event.shiftKey ? stops.at(-1) : stops[0]
  target?.focus()
}
