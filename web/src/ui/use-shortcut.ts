import { useEffect, useEffectEvent } from 'react'

/** Alt and a key, from wherever the user is typing; `code` names the key's place (KeyT), so that no layout matters. */
export function useShortcut(code: string, run: () => void, active = true): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.code !== code) return
    event.preventDefault()
    run()
  })
  useEffect(() => {
    if (!active) return
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [active])
}
