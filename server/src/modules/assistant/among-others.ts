import type { Language } from '@tandem/contract'
import {
  type Document,
  detectLanguage,
  GENERAL_OPEN_TEXTS,
  type Hit,
  indexing,
  type ReadDocument,
  reading,
  type SearchIndex,
  search,
} from '@tandem/nlu'
import { Gradual } from '../../kernel/gradual.ts'

/** What a text shares words with; the id of a hit is a document's. */
export interface Found {
  /** The best first. */
  hits: Hit[]
  /** A text about something that is nobody's business here is nearer than any document. */
  isElsewhere: boolean
}

/** Finds the documents of a language that a text shares words with. */
export type SearchAmongOthers = (text: string, language: Language, limit: number) => Found

/** Documents among texts about other things, by language. */
export interface AmongOthers {
  find: SearchAmongOthers
  /** Indexes both languages in slices, ahead of the first search. */
  prepare(): Promise<void>
}

/**
 * Searches documents among texts about other things. These tell which words are common everywhere, and so say little, and
 * what is asked of nobody here: of the pack's calibration questions 32 % find their article first, 28 % without them.
 * @param documentsIn asked for when a language is prepared, or first searched in
 */
export function amongOthers(documentsIn: (language: Language) => readonly Document[]): AmongOthers {
  const indexes: Record<Language, Gradual<SearchIndex>> = {
    zh: new Gradual(() => indexOf(documentsIn('zh'), 'zh')),
    en: new Gradual(() => indexOf(documentsIn('en'), 'en')),
  }
  return {
    find(text, language, limit) {
      const all = search(indexes[language].get(), text, limit + DEPTH)
      const hits = all.filter(({ id }) => !isGeneral(id)).slice(0, limit)
      return { hits, isElsewhere: all[0] !== undefined && isGeneral(all[0].id) }
    },
    async prepare() {
      for (const index of Object.values(indexes)) await index.prepare()
    },
  }
}

/** So many texts about other things may stand before the last document that is wanted. */
const DEPTH = 40
/** A text about other things that shares so much with a document is not about other things here. */
const OURS = 0.3

function* indexOf(documents: readonly Document[], language: Language): Generator<void, SearchIndex> {
  const texts = GENERAL_OPEN_TEXTS.filter((text) => detectLanguage(text) === language)
  const ours = yield* reading(documents)
  const general = yield* reading(texts.map((text, i) => ({ id: `|${i}`, text, title: text })))
  const all = yield* indexing([...ours, ...general])
  const elsewhere: ReadDocument[] = []
  for (const [i, one] of general.entries()) {
    // "宽带网速慢" is nobody's business but a telecom company's.
    const nearest = search(all, texts[i] ?? '', DEPTH).find(({ id }) => !isGeneral(id))
    if ((nearest?.share ?? 0) < OURS) elsewhere.push(one)
    yield
  }
  return yield* indexing([...ours, ...elsewhere])
}

const isGeneral = (id: string): boolean => id.startsWith('|')
