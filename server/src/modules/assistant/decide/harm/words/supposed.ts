import { table } from '../table.ts'

/** Supposes it, for as long as the sentence goes on. */
export const SUPPOSED = table(`
  如果, 要是, 万一, 假如, 假设, 若是, 倘若, 的话
  if, in case, what if, what happens if, what happens when, suppose, supposing, unless, who pays
`)
