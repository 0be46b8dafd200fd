/** The list with one entry at another place. */
export function moved<T>(list: readonly T[], at: number, to: number): T[] {
  return list.toSpliced(at, 1).toSpliced(to, 0, ...list.slice(at, at + 1))
}
