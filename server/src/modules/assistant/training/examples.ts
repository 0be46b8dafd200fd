import { createHash } from 'node:crypto'
import type { EvaluationCase, Published } from '@tandem/contract'
import { detectLanguage, type Example } from '@tandem/nlu'
import { version } from '../../../kernel/version.ts'

/** What a model is made from; plain data, since it goes to another thread. */
export interface Material {
  /** Every training question of every published intent, in both languages. */
  examples: Example[]
  /** What people of this industry, and of this tenant, also write and no intent serves, to learn to refuse. */
  open: string[]
  /** Questions that decide when the model refuses, before they are learnt too. */
  dev: Example[]
  /** Texts about other things, used likewise. */
  oos: string[]
}

/** So many questions of an intent and language make a model in seconds. */
const QUICK_EXAMPLES = 15
/** A model of so few questions takes no longer than a quick one. */
const FEW = 1000

/** A part of the questions, for a first model that serves while the thorough one is trained; null when there are few. */
export function quickPart(material: Material): Material | null {
  if (material.examples.length <= FEW) return null
  const taken = new Map<string, number>()
  const examples = material.examples.filter(({ text, label }) => {
    const kind = `${detectLanguage(text)} ${label}`
    const count = (taken.get(kind) ?? 0) + 1
    taken.set(kind, count)
    return count <= QUICK_EXAMPLES
  })
  return { ...material, examples }
}

/** The same for the same material and the same Tandem: training again would make the same model. */
export const hashOf = (material: Material): string =>
  createHash('sha256').update(version()).update(JSON.stringify(material)).digest('hex')

/** What a tenant's model is made from: its published intents, and what its pack and its people say is to be refused. */
export function materialOf(
  { intents }: Pick<Published, 'intents'>,
  refusing: { calibration: readonly EvaluationCase[]; open: readonly string[] },
): Material {
  return {
    examples: intents.flatMap(({ key, content }) =>
      [...content.examples.zh, ...content.examples.en].map((text) => ({ text, label: key })),
    ),
    open: [...refusing.open],
    dev: refusing.calibration.flatMap(({ text, intent }) => (intent === null ? [] : [{ text, label: intent }])),
    oos: refusing.calibration.flatMap(({ text, intent }) => (intent === null ? [text] : [])),
  }
}
