/** `1 hour`, `2 hours`: a count, also a written one (`1,200`), with its English noun. */
export const counted = (n: number | string, one: string, many = `${one}s`): string =>
  `${n} ${String(n) === '1' ? one : many}`
