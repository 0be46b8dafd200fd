/** How worrying the longest wait is: quiet under a minute, a warning up to three, then an alarm. */
export function waitTone(seconds: number, waiting: number): 'quiet' | 'warn' | 'danger' {
  if (waiting === 0 || seconds < 60) return 'quiet'
  return seconds < 180 ? 'warn' : 'danger'
}

/** Mean stars with one decimal, e.g. `4.6 ★`. */
export const ratingText = (stars: number): string => `${stars.toFixed(1)} ★`
