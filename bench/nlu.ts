import { containerBootstrap } from '@nlpjs/core'
import { LangEn } from '@nlpjs/lang-en'
import { LangZh } from '@nlpjs/lang-zh'
import { Nlp } from '@nlpjs/nlp'
import {
  type Answer,
  detectLanguage,
  type Evaluation,
  evaluateAnswers,
  evaluateClassifier,
  GENERAL_OPEN_TEXTS,
  trainClassifier,
} from '@tandem/nlu'
import { type IntentSets, readIntents } from '@tandem/server/cli/eval/intents.ts'
import { readCalibration, readPack } from '@tandem/server/modules/knowledge/index.ts'
import { round } from './lib/statistics.ts'

const PACK = 'ecommerce'
const LANGUAGES = ['zh', 'en']

/**
 * Our classifier and NLP.js, trained and asked alike. `NLU_FILES` names JSON Lines files of {"text","label"}, separated
 * by commas: training, test and, if wanted, out-of-scope texts; without it the pack's training and calibration sets.
 */
export async function run() {
  const [train, test, oos] = process.env.NLU_FILES?.split(',') ?? []
  const sets = train !== undefined && test !== undefined ? readIntents({ train, test, oos }) : packSets()
  const model = trainClassifier(sets.train, { open: [...GENERAL_OPEN_TEXTS, ...sets.open] })
  const ours = evaluateClassifier(model, sets.test, sets.oos)
  const nlpjs = await evaluateNlpjs(sets)
  return { ours, nlpjs, errorOverBaseline: round((100 - ours.accuracy) / (100 - nlpjs.accuracy), 2) }
}

function packSets(): IntentSets {
  const cases = readCalibration(PACK)
  return {
    train: readPack(PACK).intents.flatMap(({ key, examples }) =>
      [...examples.zh, ...examples.en].map((text) => ({ text, label: key })),
    ),
    open: [],
    test: cases.flatMap(({ text, intent }) => (intent === null ? [] : [{ text, label: intent }])),
    oos: cases.flatMap(({ text, intent }) => (intent === null ? [text] : [])),
    dev: [],
    oosDev: [],
  }
}

/** With its usual settings; each text goes to the model of its language, as NLP.js has one for each. */
async function evaluateNlpjs({ train, open, test, oos }: IntentSets): Promise<Evaluation> {
  const container = await containerBootstrap()
  for (const language of LANGUAGES) container.registerConfiguration(`nlu-${language}`, { log: false }, true)
  for (const plugin of [Nlp, LangEn, LangZh]) container.use(plugin)
  const nlp = container.get('nlp')
  nlp.settings.autoSave = false
  for (const language of LANGUAGES) nlp.addLanguage(language)
  for (const { text, label } of train) nlp.addDocument(detectLanguage(text), text, label)
  for (const text of open) nlp.addDocument(detectLanguage(text), text, 'None')
  const started = performance.now()
  await nlp.train()
  const trainSeconds = (performance.now() - started) / 1000
  const ask = async (text: string): Promise<Answer> => {
    const begun = performance.now()
    const { intent, score } = await nlp.process(detectLanguage(text), text)
    const refused = intent === 'None'
    return { label: intent, inScope: refused ? 0 : score, refused, micros: (performance.now() - begun) * 1000 }
  }
  const inside: { truth: string; answer: Answer }[] = []
  for (const { text, label } of test) inside.push({ truth: label, answer: await ask(text) })
  const outside: Answer[] = []
  for (const text of oos) outside.push(await ask(text))
  return evaluateAnswers(inside, outside, { trainSeconds, classes: new Set(train.map(({ label }) => label)).size })
}
