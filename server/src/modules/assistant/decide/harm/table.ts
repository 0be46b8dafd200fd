/** Where words stand in a text: `[start, end)` in UTF-16 units. */
export interface Place {
  start: number
  end: number
}

/** Words of one meaning, found anywhere but inside of other words. */
export interface Table {
  words: readonly RegExp[]
  unless: readonly RegExp[]
}

/**
 * Reads words of one meaning, in both languages, a comma or a line's end between; `unless` are longer words in which
 * they mean something else. In a table
 * - a Chinese word may be drawn apart by a particle: 冒烟 is also 冒了烟 and 冒着烟;
 * - `[割划]到` has one of some characters;
 * - `…` is something short between: 冒…烟 is also 冒了好大的烟, `set…fire` also `set the curtain on fire`;
 * - `melt*` has any ending: melts, melted, melting. Without it an English word stands for itself.
 */
export const table = (words: string, unless = ''): Table => ({ words: patternsOf(words), unless: patternsOf(unless) })

const CHINESE = /\p{Script=Han}/u
const PARTICLE = '[了着过到出起]?'
const CHARACTER = /\[[^\]]+\]|./gu
/** So much stands for `…`: characters of Chinese without a denial among them, words of English. */
const GAP = { zh: '[^不没,、:…~。!?;\\s]{0,4}', en: "(?:[a-z\\d'-]+\\s){0,3}" }

/** A pattern for each language, so that words of one do not hide those of the other. */
function patternsOf(words: string): RegExp[] {
  const entries = words.split(/[,\n]/u).flatMap((entry) => entry.trim() || [])
  const chinese = entries.filter((entry) => CHINESE.test(entry))
  const english = entries.filter((entry) => !CHINESE.test(entry))
  return [
    ...(chinese.length > 0 ? [new RegExp(`${startOf(chinese)}(?:${anyOf(chinese, inChinese)})`, 'gu')] : []),
    ...(english.length > 0
      ? [new RegExp(`(?<![a-z\\d])${startOf(english)}(?:${anyOf(english, inEnglish)})(?![a-z\\d])`, 'gu')]
      : []),
  ]
}

/** What any of the words begins with: looked at first, it spares most places of a text the look at every word. */
const startOf = (entries: readonly string[]): string => {
  const first = entries.flatMap((entry) => [...(/^\[[^\]]+|^./u.exec(entry)?.[0] ?? '')].filter((sign) => sign !== '['))
  return `(?=[${[...new Set(first)].join('')}])`
}

const anyOf = (entries: readonly string[], read: (entry: string) => string): string =>
  [...entries]
    .sort((a, b) => b.length - a.length)
    .map(read)
    .join('|')

const inChinese = (entry: string): string =>
  entry
    .split('…')
    .map((part) => (part.match(CHARACTER) ?? []).join(PARTICLE))
    .join(GAP.zh)

const inEnglish = (entry: string): string =>
  entry
    .split('…')
    .map((part) => part.trim().replace(/\*/gu, "[a-z']*").replace(/ /gu, '\\s'))
    .join(`\\s${GAP.en}`)

/** Where the words of a table stand in a normalised text, in their order. */
export function placesOf({ words, unless }: Table, text: string): Place[] {
  const places = found(words, text)
  return places.length > 0 && unless.length > 0 ? apartFrom(places, found(unless, text)) : places
}

const found = (patterns: readonly RegExp[], text: string): Place[] =>
  patterns
    .flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ 0: { length }, index: start }) => ({ start, end: start + length })),
    )
    .sort((a, b) => a.start - b.start)

/** Places that are not inside of others; both in their order. */
function apartFrom(places: readonly Place[], others: readonly Place[]): Place[] {
  let next = 0
  return places.filter(({ start, end }) => {
    while ((others[next]?.end ?? end) < end) next++
    const other = others[next]
    return !other || other.start > start
  })
}
