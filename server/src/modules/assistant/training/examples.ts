import type { EvaluationCase, Published } from '@tandem/contract'
import type { Example } from '@tandem/nlu'

/** What a model is made from; plain data, since it goes to another thread. */
export interface Material {
  /** Every training question of every published intent, in both languages. */
  examples: Example[]
  /** Questions that are not learnt from: they decide when the model refuses. */
  dev: Example[]
  /** The same, about other things. */
  oos: string[]
}

export function materialOf({ intents }: Pick<Published, 'intents'>, calibration: readonly EvaluationCase[]): Material {
  return {
    examples: intents.flatMap(({ key, content }) =>
      [...content.examples.zh, ...content.examples.en].map((text) => ({ text, label: key })),
    ),
    dev: calibration.flatMap(({ text, intent }) => (intent === null ? [] : [{ text, label: intent }])),
    oos: calibration.flatMap(({ text, intent }) => (intent === null ? [text] : [])),
  }
}
