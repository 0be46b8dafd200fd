import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'

interface Scroll {
  box: RefObject<HTMLDivElement | null>
  /** For the box, which holds one element with everything in it. */
  onScroll: () => void
  /** The newest message is in sight. */
  atEnd: boolean
  toEnd: () => void
}

const near = 60

/**
 * Keeps the newest message in sight while it is, and what one reads in its place while older messages are put on top.
 * @param firstSeq of the messages drawn; @param last changes with everything that is added at the end
 */
export function useScroll(firstSeq: number, last: string, onTop: () => void): Scroll {
  const box = useRef<HTMLDivElement>(null)
  const [atEnd, setAtEnd] = useState(true)
  const stick = useRef(true)
  const before = useRef({ firstSeq, height: 0, top: 0 })

  // biome-ignore lint/correctness/useExhaustiveDependencies: `last` is what announces new content
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    if (firstSeq < before.current.firstSeq && !stick.current)
      element.scrollTop += element.scrollHeight - before.current.height
    else if (stick.current) element.scrollTop = element.scrollHeight
    before.current = { firstSeq, height: element.scrollHeight, top: element.scrollTop }
  }, [firstSeq, last])

  // Images and fonts arrive late, the composer grows: what is at the end stays at the end.
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const follow = new ResizeObserver(() => {
      if (stick.current) element.scrollTop = element.scrollHeight
    })
    follow.observe(element)
    if (element.firstElementChild) follow.observe(element.firstElementChild)
    return () => follow.disconnect()
  }, [])

  const onScroll = useCallback(() => {
    const element = box.current
    if (!element) return
    // Only going up lets go of the end: content that grows moves the end away without anybody's wish.
    const isNear = element.scrollHeight - element.scrollTop - element.clientHeight < near
    if (isNear || element.scrollTop < before.current.top) stick.current = isNear
    setAtEnd(stick.current)
    before.current = { ...before.current, height: element.scrollHeight, top: element.scrollTop }
    if (element.scrollTop < 240) onTop()
  }, [onTop])

  const toEnd = useCallback(() => {
    stick.current = true
    box.current?.scrollTo({ top: box.current.scrollHeight })
  }, [])

  return { box, onScroll, atEnd, toEnd }
}
