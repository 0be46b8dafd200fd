import { foldWidth } from '../text/normalise.ts'
import type { Entity } from './types.ts'

/** Something that a tenant sells, under all the names that customers use for it. */
export interface Product {
  id: string
  names: readonly string[]
}

/** Finds the tenant's products in a text; the value of each is the product's id. */
export type ProductFinder = (text: string) => Entity[]

const ALPHABETIC = /[a-z0-9]/i
const LONGEST_NAME = 60

/**
 * Makes the finder of a catalogue, to be made once and used often. Names are found in any case, width and spacing,
 * English ones as whole words, also with a plural s; of two names in one place the longer one wins.
 */
export function createProductFinder(products: readonly Product[]): ProductFinder {
  const ids = new Map<string, string>()
  for (const { id, names } of products) {
    for (const name of names) {
      const key = squeeze(name).text
      if (key !== '' && key.length <= LONGEST_NAME && !ids.has(key)) ids.set(key, id)
    }
  }
  const lengths = [...new Set(Array.from(ids.keys(), (key) => key.length))].sort((a, b) => b - a)
  return (text) => {
    const squeezed = squeeze(text)
    const found: Entity[] = []
    for (let at = 0; at < squeezed.text.length; at++) {
      const place = longestAt(text, squeezed, at, lengths, ids)
      if (!place) continue
      const { start, end, id } = place
      found.push({ type: 'product', value: id, start, end, text: text.slice(start, end) })
      at = squeezed.places.indexOf(end - 1, at)
    }
    return found
  }
}

interface Squeezed {
  /** One case and width, no spaces. */
  text: string
  /** Where each character stands in the text as given. */
  places: number[]
}

function squeeze(text: string): Squeezed {
  const kept = Array.from(foldWidth(text).split(''), (character, place) => ({ character, place })).filter(
    ({ character }) => !/\s/.test(character),
  )
  return { text: kept.map(({ character }) => lower(character)).join(''), places: kept.map(({ place }) => place) }
}

/** Lower case, where that is one character too. */
const lower = (character: string): string => {
  const small = character.toLowerCase()
  return small.length === 1 ? small : character
}

function longestAt(
  text: string,
  squeezed: Squeezed,
  at: number,
  lengths: readonly number[],
  ids: ReadonlyMap<string, string>,
): { start: number; end: number; id: string } | undefined {
  const start = squeezed.places[at] ?? 0
  if (joined(text, start)) return undefined
  for (const length of lengths) {
    const last = squeezed.places[at + length - 1]
    const id = last === undefined ? undefined : ids.get(squeezed.text.slice(at, at + length))
    if (last === undefined || id === undefined) continue
    const end = endOfWord(text, last + 1)
    if (end !== undefined) return { start, end, id }
  }
  return undefined
}

/** Where a name ends, a plural s included; nothing when it goes on as a longer word. */
function endOfWord(text: string, end: number): number | undefined {
  if (!joined(text, end)) return end
  return /s/i.test(text.charAt(end)) && !joined(text, end + 1) ? end + 1 : undefined
}

/** Letters or digits on both sides of a place make one word. */
const joined = (text: string, at: number): boolean =>
  ALPHABETIC.test(text.charAt(at - 1)) && ALPHABETIC.test(text.charAt(at))
