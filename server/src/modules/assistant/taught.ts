import type { Published } from '@tandem/contract'
import { normalise } from '@tandem/nlu'
import { Gradual } from '../../kernel/gradual.ts'

type Intent = Published['intents'][number]

/** Letters and figures are what a wording is told by. */
const BESIDE = /[^\p{L}\p{N}]+/gu
const wording = (text: string): string => normalise(text).replace(BESIDE, '')

/** What somebody taught word for word. */
export interface Taught {
  /** The intent that has a question in these very words among its examples; undefined where none has, or more than one. */
  find(text: string): string | undefined
  /** Arranges the examples in slices, ahead of the first question. */
  prepare(): Promise<void>
}

/** Looks wordings up among the examples of published intents. */
export function taughtBy(intents: readonly Intent[]): Taught {
  const known = new Gradual(() => arranging(intents))
  return {
    find: (text) => known.get().get(wording(text)) ?? undefined,
    prepare: () => known.prepare(),
  }
}

/** The intent of each wording; null where several have it. */
function* arranging(intents: readonly Intent[]): Generator<void, Map<string, string | null>> {
  const byWording = new Map<string, string | null>()
  for (const { key, content } of intents) {
    for (const example of [...content.examples.zh, ...content.examples.en].map(wording))
      byWording.set(example, byWording.has(example) && byWording.get(example) !== key ? null : key)
    yield
  }
  byWording.delete('')
  return byWording
}
