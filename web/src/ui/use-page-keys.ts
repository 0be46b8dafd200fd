import { useEffect, useEffectEvent } from 'react'

let resting = 0

/** Lets the keys of the page rest while something in front of it has them. Gives back the way to wake them, once. */
export function restPageKeys(): () => void {
  let asleep = true
  resting++
  return () => {
    if (asleep) resting--
    asleep = false
  }
}

/** Hears every key pressed on the page, wherever the focus is, but for those that belong to an open dialog. */
export function usePageKeys(press: (event: KeyboardEvent) => void, active = true): void {
  const hear = useEffectEvent(press)
  useEffect(() => {
    if (!active) return
    const listen = (event: KeyboardEvent) => {
      if (resting === 0) hear(event)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [active])
}
