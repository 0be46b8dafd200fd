import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

export const PHONE = '(max-width: 480px)'

/**
 * On a phone the keyboard covers the page without resizing it: follow the visual viewport, so that the composer
 * stays above the keys, and hold the page behind still.
 */
export function useViewport(box: RefObject<HTMLElement | null>, page: boolean): void {
  useEffect(() => {
    const node = box.current
    const viewport = window.visualViewport
    if (!node || !viewport) return
    const fit = () => {
      node.style.setProperty('--view-height', `${viewport.height}px`)
      node.style.setProperty('--view-top', `${viewport.offsetTop}px`)
    }
    fit()
    viewport.addEventListener('resize', fit)
    viewport.addEventListener('scroll', fit)
    const release = page || !matchMedia(PHONE).matches ? () => {} : holdPage()
    return () => {
      viewport.removeEventListener('resize', fit)
      viewport.removeEventListener('scroll', fit)
      release()
    }
  }, [box, page])
}

/** Returns how to let the page scroll again. */
function holdPage(): () => void {
  const { style } = document.documentElement
  const before = style.overflow
  style.overflow = 'hidden'
  return () => {
    style.overflow = before
  }
}
