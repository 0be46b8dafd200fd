import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/**
 * For what takes the button away that somebody pressed: the focus stays where it was instead of falling to the page,
 * so that Tab goes on from there. It goes to the block itself, never to the next button, lest a second stroke does more.
 * @param block has `tabIndex={-1}`
 * @param items a selector: of several things in the block, each with `tabIndex={-1}`, the one now in the place of what went
 */
export function useFocusKept(block: RefObject<HTMLElement | null>, items?: string): void {
  const held = useRef<{ element: HTMLElement; place: number } | null>(null)
  useEffect(() => {
    // Of the whole page: the block may come later than whoever shows it.
    const take = ({ target }: FocusEvent) => {
      const root = block.current
      if (!(target instanceof HTMLElement) || !root?.contains(target)) held.current = null
      else held.current = { element: target, place: itemsOf(root, items).findIndex((item) => item.contains(target)) }
    }
    document.addEventListener('focusin', take)
    return () => document.removeEventListener('focusin', take)
  }, [block, items])
  useLayoutEffect(() => {
    const root = block.current
    const lost = held.current
    if (!root || !lost || lost.element.isConnected || document.activeElement !== document.body) return
    held.current = null
    const left = itemsOf(root, items)
    const next = lost.place < 0 ? undefined : left[Math.min(lost.place, left.length - 1)]
    ;(next ?? root).focus()
  })
}

const itemsOf = (root: HTMLElement, items: string | undefined) =>
  items ? Array.from(root.querySelectorAll<HTMLElement>(items)) : []
