import type { Published } from '@tandem/contract'
import { normalise } from '@tandem/nlu'

/** Letters and figures are what a wording is told by. */
const BESIDE = /[^\p{L}\p{N}]+/gu
const wording = (text: string): string => normalise(text).replace(BESIDE, '')

/** Which intent was taught a question in these very words; undefined where none was, or more than one. */
export type Taught = (text: string) => string | undefined

/** Looks wordings up among the examples of published intents; arranged when it is first asked. */
export function taughtBy(intents: readonly Published['intents'][number][]): Taught {
  let known: Map<string, string | null> | null = null
  const arrange = () => {
    const byWording = new Map<string, string | null>()
    for (const { key, content } of intents)
      for (const example of [...content.examples.zh, ...content.examples.en].map(wording))
        byWording.set(example, byWording.has(example) && byWording.get(example) !== key ? null : key)
    byWording.delete('')
    return byWording
  }
  return (text) => {
    known ??= arrange()
    return known.get(wording(text)) ?? undefined
  }
}
