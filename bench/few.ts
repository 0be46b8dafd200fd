import { createRandom, type Example, GENERAL_OPEN_TEXTS, shuffle, trainClassifier } from '@tandem/nlu'
import { type IntentSets, readIntents } from '@tandem/server/cli/eval/intents.ts'
import { arrange, brainOf, firstAnswer, type Knowledge } from '@tandem/server/modules/assistant/index.ts'
import { readCalibration, readPack } from '@tandem/server/modules/knowledge/index.ts'
import { round } from './lib/statistics.ts'

const INTENTS = 10
const EXAMPLES = 8
const ASKED = 120
const DRAWS = [1, 2]

/**
 * A company that begins with ten intents of eight examples, drawn from a set of many; the other intents of the set are its
 * neighbours' business. What it tells customers, of its own and of its neighbours' questions; baseline: by the model's word
 * alone. `NLU_FILES` names JSON Lines files of {"text","label"}, training and test, separated by a comma; without it the
 * pack's training and calibration questions.
 */
export async function run() {
  const [train, test] = process.env.NLU_FILES?.split(',') ?? []
  const sets = train !== undefined && test !== undefined ? readIntents({ train, test, oos: undefined }) : packSets()
  const draws = DRAWS.map((seed) => drawn(sets, seed))
  const figure = (of: (draw: (typeof draws)[number]) => number) =>
    round((100 * draws.reduce((sum, draw) => sum + of(draw), 0)) / draws.length)
  return {
    ownAnswered: figure(({ ours }) => ours.answered),
    ownOffered: figure(({ ours }) => ours.offered),
    ownWrong: figure(({ ours }) => ours.wrong),
    othersAnswered: figure(({ ours }) => ours.others),
    baseline: {
      ownAnswered: figure(({ alone }) => alone.answered),
      ownOffered: figure(({ alone }) => alone.offered),
      ownWrong: figure(({ alone }) => alone.wrong),
      othersAnswered: figure(({ alone }) => alone.others),
    },
  }
}

function packSets(): Pick<IntentSets, 'train' | 'test'> {
  const train = readPack('ecommerce').intents.flatMap(({ key, examples }) =>
    [...examples.zh, ...examples.en].map((text) => ({ text, label: key })),
  )
  const test = readCalibration('ecommerce').flatMap(({ text, intent }) =>
    intent === null ? [] : [{ text, label: intent }],
  )
  return { train, test }
}

function drawn({ train, test }: Pick<IntentSets, 'train' | 'test'>, seed: number) {
  const random = createRandom(seed)
  const shuffled = <T>(items: readonly T[]) =>
    shuffle(
      items.map((_, i) => i),
      random,
    ).flatMap((i) => items.slice(i, i + 1))
  const labels = shuffled([...new Set(train.map(({ label }) => label))]).slice(0, INTENTS)
  const examples = labels.flatMap((label) => shuffled(train.filter((one) => one.label === label)).slice(0, EXAMPLES))
  const brain = brainOf('few', trainClassifier(examples, { open: GENERAL_OPEN_TEXTS }))
  const knowledge = knowledgeOf(examples, labels)
  const asked = shuffled(test)
  const own = asked.filter(({ label }) => labels.includes(label)).slice(0, ASKED)
  const others = asked.filter(({ label }) => !labels.includes(label)).slice(0, ASKED)
  const told = (known: Knowledge) => {
    const tells = ({ text }: Example) => firstAnswer(text, brain, known, null)
    const isTold = (one: Example) => tells(one).move.action === 'answer'
    const isRight = (one: Example) => tells(one).turn.reading.intent === one.label
    const answered = own.filter(isTold)
    return {
      answered: answered.filter(isRight).length / own.length,
      offered: own.filter((one) => !isTold(one) && tells(one).move.choices?.includes(one.label)).length / own.length,
      wrong: answered.filter((one) => !isRight(one)).length / own.length,
      others: others.filter(isTold).length / others.length,
    }
  }
  return { ours: told(knowledge), alone: told({ ...knowledge, support: null }) }
}

/** Each intent is answered by an article that says no more than its name. */
function knowledgeOf(examples: readonly Example[], labels: readonly string[]): Knowledge {
  const named = (label: string) => ({ zh: label, en: label })
  const intents = labels.map((label) => ({
    key: label,
    content: {
      title: named(label),
      triage: 'consult' as const,
      priority: 3 as const,
      outcome: { kind: 'article' as const, article: label },
      examples: { zh: examples.flatMap((one) => (one.label === label ? [one.text] : [])), en: [] },
      followUps: [],
    },
  }))
  const articles = labels.map((key) => ({ key, title: named(key), body: named(key), version: 1, validUntil: null }))
  return arrange(
    { revision: 1, language: 'en', intents, articles, flows: [] },
    { unknown: { zh: '不知道', en: 'I do not know' }, skills: {} },
  )
}
