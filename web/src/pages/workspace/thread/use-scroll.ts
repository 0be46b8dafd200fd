import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'

interface Scroll {
  box: RefObject<HTMLDivElement | null>
  /** Give it to the box. */
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
  const before = useRef({ firstSeq, height: 0 })

  // biome-ignore lint/correctness/useExhaustiveDependencies: `last` is what announces new content
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    if (firstSeq < before.current.firstSeq && !stick.current)
      element.scrollTop += element.scrollHeight - before.current.height
    else if (stick.current) element.scrollTop = element.scrollHeight
    before.current = { firstSeq, height: element.scrollHeight }
  }, [firstSeq, last])

  const onScroll = useCallback(() => {
    const element = box.current
    if (!element) return
    stick.current = element.scrollHeight - element.scrollTop - element.clientHeight < near
    setAtEnd(stick.current)
    before.current.height = element.scrollHeight
    if (element.scrollTop < 240) onTop()
  }, [onTop])

  const toEnd = useCallback(() => {
    stick.current = true
    box.current?.scrollTo({ top: box.current.scrollHeight })
  }, [])

  return { box, onScroll, atEnd, toEnd }
}
