import type { EvaluationCase, Pack, PackIntent } from '@tandem/contract'
import { assumptions } from './assumptions.ts'

/** A question with what its customer really wants; null: nothing that anybody here could know. */
export interface Asked {
  text: string
  intent: string | null
}

export interface World {
  /** The knowledge base at the beginning: some intents with a few questions each. */
  start: PackIntent[]
  /** Draws the questions of one week. */
  week(): Asked[]
}

/**
 * Customers who ask in the pack's own wordings, those that the knowledge base does not begin with, each wording once as
 * long as there are any left, and about other things in the words of half of the evaluation set's.
 */
export function createWorld(pack: Pack, outside: readonly EvaluationCase[], random: () => number): World {
  const intents = shuffled(pack.intents, random)
  const weights = intents.map((_, i) => 1 / (i + 1) ** assumptions.popularity)
  const known = new Set(shuffled(intents, random).slice(0, Math.round(intents.length * assumptions.knownIntents)))
  const wordings = new Map<string, { texts: string[]; next: number }>()
  const start = intents.flatMap((intent) => {
    const [zh, en] = [shuffled(intent.examples.zh, random), shuffled(intent.examples.en, random)]
    const taken = known.has(intent) ? assumptions.startExamples : 0
    wordings.set(intent.key, { texts: shuffled([...zh.slice(taken), ...en.slice(taken)], random), next: 0 })
    return known.has(intent) ? [{ ...intent, examples: { zh: zh.slice(0, taken), en: en.slice(0, taken) } }] : []
  })
  const others = shuffled(outside, random)
  let otherNext = 0

  const ask = (): Asked => {
    if (random() < assumptions.outside && others.length > 0)
      return { text: others[otherNext++ % others.length]?.text ?? '', intent: null }
    const intent = intents[drawn(weights, random)]
    const own = intent && wordings.get(intent.key)
    if (!intent || !own) return ask()
    return { text: own.texts[own.next++ % own.texts.length] ?? intent.title.zh, intent: intent.key }
  }
  return { start, week: () => Array.from({ length: assumptions.questionsAWeek }, ask) }
}

function drawn(weights: readonly number[], random: () => number): number {
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0)
  const found = weights.findIndex((weight) => {
    left -= weight
    return left < 0
  })
  return found < 0 ? weights.length - 1 : found
}

export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const mixed = items.map((item) => ({ item, place: random() }))
  return mixed.sort((a, b) => a.place - b.place).map(({ item }) => item)
}
