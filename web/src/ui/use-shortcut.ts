import { usePageKeys } from './use-page-keys.ts'

/** Alt and a key, from wherever the user is typing; `code` names the key's place (KeyT), so that no layout matters. */
export function useShortcut(code: string, run: () => void, active = true): void {
  usePageKeys((event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.code !== code) return
    event.preventDefault()
    run()
  }, active)
}
