import 'react'

declare module 'react' {
  interface CSSProperties {
    /** Custom properties, which React's own type leaves out. */
    [name: `--${string}`]: string | number | undefined
  }
}
