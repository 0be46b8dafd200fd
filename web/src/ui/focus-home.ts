/** What had the focus last on the page itself: a menu that opens over it goes again, with the item that was chosen. */
let last: HTMLElement | null = null

const isOfMenu = (element: Element) => element.closest('.ant-dropdown') !== null

document.addEventListener('focusin', ({ target }) => {
  if (target instanceof HTMLElement && !isOfMenu(target)) last = target
})

/** Where the focus belongs once a dialog that opens now is closed again. */
export function focusHome(): HTMLElement | null {
  const now = document.activeElement
  return now instanceof HTMLElement && now !== document.body && !isOfMenu(now) ? now : last
}

/** Unless something else has taken the focus meanwhile, or whoever had it is gone. */
export function giveBack(home: HTMLElement | null): void {
  if (document.activeElement === document.body || !isSeen(document.activeElement)) home?.focus({ preventScroll: true })
}

/** What stands in a menu that is closed keeps the focus without being there. */
const isSeen = (element: Element | null) => element?.checkVisibility() ?? false
