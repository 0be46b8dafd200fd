import type { Language } from '@tandem/contract'
import {
  buildIndex,
  type Document,
  detectLanguage,
  GENERAL_OPEN_TEXTS,
  type Hit,
  type SearchIndex,
  search,
} from '@tandem/nlu'

/** What a text shares words with; the id of a hit is a document's. */
export interface Found {
  /** The best first. */
  hits: Hit[]
  /** A text about something that is nobody's business here is nearer than any document. */
  isElsewhere: boolean
}

/** Finds the documents of a language that a text shares words with. */
export type SearchAmongOthers = (text: string, language: Language, limit: number) => Found

/**
 * Searches documents among texts about other things. These tell which words are common everywhere, and so say little, and
 * what is asked of nobody here: of the pack's calibration questions 32 % find their article first, 28 % without them.
 * @param documentsIn asked for when a language is first searched in
 */
export function amongOthers(documentsIn: (language: Language) => readonly Document[]): SearchAmongOthers {
  const indexes = new Map<Language, SearchIndex>()
  const indexIn = (language: Language): SearchIndex => {
    const index = indexes.get(language) ?? indexOf(documentsIn(language), language)
    indexes.set(language, index)
    return index
  }
  return (text, language, limit) => {
    const all = search(indexIn(language), text, limit + DEPTH)
    const hits = all.filter(({ id }) => !isGeneral(id)).slice(0, limit)
    return { hits, isElsewhere: all[0] !== undefined && isGeneral(all[0].id) }
  }
}

/** So many texts about other things may stand before the last document that is wanted. */
const DEPTH = 40
/** A text about other things that shares so much with a document is not about other things here. */
const OURS = 0.3

function indexOf(documents: readonly Document[], language: Language): SearchIndex {
  const general = GENERAL_OPEN_TEXTS.filter((text) => detectLanguage(text) === language)
  const all = indexWith(documents, general)
  // "宽带网速慢" is nobody's business but a telecom company's.
  const share = (text: string) => search(all, text, DEPTH).find(({ id }) => !isGeneral(id))?.share ?? 0
  const elsewhere = general.filter((text) => share(text) < OURS)
  return indexWith(documents, elsewhere)
}

const indexWith = (documents: readonly Document[], others: readonly string[]): SearchIndex =>
  buildIndex([...documents, ...others.map((text, i) => ({ id: `|${i}`, text, title: text }))])

const isGeneral = (id: string): boolean => id.startsWith('|')
