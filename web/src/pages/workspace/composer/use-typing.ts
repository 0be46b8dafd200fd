import { useRef } from 'react'
import { say } from '../../../live/live.ts'

const everyMs = 3000

/** Tells the customer that somebody writes, at most every three seconds; never what is written. */
export function useTyping(conversation: string): () => void {
  const last = useRef(0)
  return () => {
    if (Date.now() - last.current < everyMs) return
    last.current = Date.now()
    say({ op: 'typing', conversation })
  }
}
