/** A voice note is no longer than this. */
export const MOST_SECONDS = 60
/** From here on the customer is told how much is left. */
const LATE_SECONDS = 10

/** How far a recording is: `0:07 / 1:00`, and near its end the seconds that are left. */
export function timeOf(seconds: number): { text: string; left: number | null } {
  const left = Math.ceil(MOST_SECONDS - seconds)
  return { text: `${clock(seconds)} / ${clock(MOST_SECONDS)}`, left: left <= LATE_SECONDS ? left : null }
}

const clock = (seconds: number): string => {
  const whole = Math.floor(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
