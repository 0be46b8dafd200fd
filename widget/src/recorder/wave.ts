import { element } from './dom.ts'

const BARS = 36

/** The last seconds of what is heard, as bars that grow with it. */
export function wave() {
  const bars = Array.from({ length: BARS }, () => element('i'))
  const levels: number[] = Array(BARS).fill(0)
  return {
    node: element('span', { class: 'wave', 'aria-hidden': 'true' }, ...bars),
    add(level: number) {
      levels.push(level)
      levels.shift()
      for (const [i, bar] of bars.entries()) bar.style.height = `${3 + 21 * (levels[i] ?? 0)}px`
    },
  }
}
