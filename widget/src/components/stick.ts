import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { State } from '../state/model.ts'

const NEAR_PX = 60
/** Only these mean that the customer moves the log; pictures and messages that arrive scroll it as well. */
const HANDS_ON = ['wheel', 'touchmove', 'pointerdown', 'keydown']

/** Keeps the log at its end while the customer is there, and where it was while they read further up. */
export function useStick(state: State, atEnd: () => void) {
  const box = useRef<HTMLDivElement>(null)
  const stuck = useRef(true)
  const heightBefore = useRef(0)
  const spoken = useRef(false)
  const handled = useRef(false)
  const [away, setAway] = useState(false)
  const { messages, pending, typing, status, place, floor, ready } = state

  spoken.current = messages.length > 0 || pending.length > 0

  const toEnd = () => {
    const node = box.current
    if (!node) return
    stuck.current = true
    handled.current = false
    node.scrollTop = node.scrollHeight
    setAway(false)
  }

  // Earlier history grows at the top: what was in view stays in view.
  useLayoutEffect(() => {
    const node = box.current
    if (node && !stuck.current) node.scrollTop += node.scrollHeight - heightBefore.current
  }, [floor])

  useLayoutEffect(() => {
    // The welcome is read from its top.
    if (spoken.current && (stuck.current || pending.length > 0)) toEnd()
    heightBefore.current = box.current?.scrollHeight ?? 0
    if (stuck.current && ready) atEnd()
  }, [messages, pending, typing, status, place, floor, ready])

  // Pictures that load and keyboards that appear change the height without a new message.
  useEffect(() => {
    const node = box.current
    if (!node) return
    const observer = new ResizeObserver(() => stuck.current && spoken.current && toEnd())
    observer.observe(node)
    if (node.firstElementChild) observer.observe(node.firstElementChild)
    const visible = () => stuck.current && atEnd()
    document.addEventListener('visibilitychange', visible)
    const handle = () => {
      handled.current = true
    }
    for (const event of HANDS_ON) node.addEventListener(event, handle, { passive: true })
    return () => {
      observer.disconnect()
      document.removeEventListener('visibilitychange', visible)
    }
  }, [])

  const onScroll = () => {
    const node = box.current
    if (!node) return
    const near = node.scrollHeight - node.scrollTop - node.clientHeight < NEAR_PX
    stuck.current = near || (stuck.current && !handled.current)
    setAway(!stuck.current)
    if (stuck.current) atEnd()
  }
  return { box, away, toEnd, onScroll }
}
