import type { ReactNode } from 'react'

interface Props {
  className: string | undefined
  children: ReactNode
}

/** A place that scrolls, and that the keyboard reaches also when nothing in it takes the focus. */
export function Scroller({ className, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls with the arrow keys
    <div className={className} tabIndex={0}>
      {children}
    </div>
  )
}
