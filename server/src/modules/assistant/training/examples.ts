import type { Published } from '@tandem/contract'
import type { Example } from '@tandem/nlu'

/** What the classifier learns from: every training question of every published intent, in both languages. */
export const examplesOf = ({ intents }: Pick<Published, 'intents'>): Example[] =>
  intents.flatMap(({ key, content }) =>
    [...content.examples.zh, ...content.examples.en].map((text) => ({ text, label: key })),
  )
