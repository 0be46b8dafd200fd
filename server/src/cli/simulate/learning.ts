import {
  type EvaluationCase,
  isWorse,
  type LearnAnswer,
  type LearnVerdict,
  type Pack,
  type PackIntent,
  type Published,
} from '@tandem/contract'
import { loadModel } from '@tandem/nlu'
import {
  answerOf,
  arrange,
  type Brain,
  brainOf,
  type Knowledge,
  materialOf,
  trainInWorker,
} from '../../modules/assistant/index.ts'
import { readCalibration, readEvaluation, readPack } from '../../modules/knowledge/index.ts'
import {
  againstBest,
  bootstrap,
  generator,
  isRight,
  type Marks,
  marksOf,
  onOutside,
  verdictOf,
} from '../../modules/learning/index.ts'
import { assumptions } from './assumptions.ts'
import { type Asked, createWorld, shuffled } from './customers.ts'
import { review } from './reviewer.ts'

export interface Options {
  pack: string
  seed: number
  weeks: number
  /** Trains as the product does after the first minute; takes ten times as long. */
  thorough: boolean
  /** Whether what the reviewer marks as nobody's business is learnt. */
  outside: boolean
}

/** Shares of the week's questions that the pack could answer, but for `outsideRefused`. */
export interface Week {
  week: number
  asked: number
  /** Answered rightly; wrongly; not answered. */
  right: number
  wrong: number
  refused: number
  /** Over without a person: answered rightly, or wrongly and the customer gave up. */
  containment: number
  /** Of the questions about something else. */
  outsideRefused: number
  /** Of such questions that no customer ever asked: the half of the evaluation set that is kept for measuring. */
  unheardRefused: number
  intents: number
  examples: number
  /** Texts that reviewers marked as nobody's business, and that are learnt. */
  negatives: number
  /** What comparing the week's candidate showed, and whether it serves. */
  verdict: LearnVerdict
  /** The same beside the best version that served; null where that is the live one. */
  besideBest: LearnVerdict | null
  published: boolean
}

export interface Simulated extends Options {
  assumptions: typeof assumptions
  rows: Week[]
}

interface Serving {
  brain: Brain
  knowledge: Knowledge
}

/** Weeks of customers, review, training and comparison, on the product's own parts. The same seed gives the same. */
export async function simulateLearning(options: Options, tell: (line: string) => void): Promise<Simulated> {
  const random = generator(options.seed)
  const pack = readPack(options.pack)
  const evaluation = shuffled(readEvaluation(options.pack), random)
  const outside = evaluation.filter(({ intent }) => intent === null)
  const heard = outside.slice(0, Math.ceil(outside.length / 2))
  const cases = evaluation.filter((one) => !heard.includes(one))
  const world = createWorld(pack, heard, random)
  let intents = world.start
  let inbox: Asked[] = []
  const negatives = new Set<string>()
  const dismissed = new Set<string>()
  let serving = await train(pack, intents, negatives, options)
  const rows: Week[] = []
  const past: Marks[] = []
  for (let week = 1; week <= options.weeks; week++) {
    const { outcome, unanswered } = liveWeek(world.week(), serving, random)
    const unheardRefused = refusedOf(cases, serving)
    const toReview = [...inbox, ...unanswered].filter(({ text }) => !dismissed.has(text))
    const reviewed = review(toReview, intents, pack, random)
    for (const text of reviewed.dismissed) dismissed.add(text)
    inbox = reviewed.left
    intents = reviewed.intents
    if (options.outside) for (const text of reviewed.outside) negatives.add(text)
    const candidate = await train(pack, intents, negatives, options)
    const {
      verdict,
      best,
      outside: refusing,
      marks,
    } = compare(cases, { live: serving, candidate, past }, { week, intents })
    past.push(marks)
    const published = !isWorse({ verdict, best, outside: refusing })
    if (published) serving = candidate
    const examples = intents.reduce((sum, { examples: { zh, en } }) => sum + zh.length + en.length, 0)
    const besideBest = best?.verdict ?? null
    const sizes = { intents: intents.length, examples, negatives: negatives.size }
    rows.push({ week, ...outcome, unheardRefused, ...sizes, verdict, besideBest, published })
    tell(
      `week ${week}: ${reviewed.added} questions and ${reviewed.articles} articles added, ` +
        `${reviewed.outside.length} questions not ours, candidate ${verdict}`,
    )
  }
  return { ...options, assumptions, rows }
}

const isAnswer = ({ action }: LearnAnswer) => action === 'answer' || action === 'ask' || action === 'act'

type Outcome = Pick<Week, 'asked' | 'right' | 'wrong' | 'refused' | 'containment' | 'outsideRefused'>

/** What becomes of the questions of a week, and which of them the inbox gets. */
function liveWeek(
  questions: readonly Asked[],
  { brain, knowledge }: Serving,
  random: () => number,
): { outcome: Outcome; unanswered: Asked[] } {
  const counts = { right: 0, wrong: 0, refused: 0, gaveUp: 0, outside: 0, outsideRefused: 0 }
  const unanswered: Asked[] = []
  for (const one of questions) {
    const answer = answerOf(one.text, brain, knowledge, null)
    const right = isRight(one, answer)
    const dislikes = random() < assumptions.dislikes
    const givesUp = random() < assumptions.givesUp
    if (one.intent === null) {
      counts.outside++
      if (answer.action === 'refuse') counts.outsideRefused++
    } else if (right) counts.right++
    else if (isAnswer(answer)) {
      counts.wrong++
      if (givesUp && !dislikes) counts.gaveUp++
    } else counts.refused++
    if (answer.action === 'refuse' || (!right && dislikes)) unanswered.push(one)
  }
  const asked = Math.max(1, questions.length - counts.outside)
  return {
    outcome: {
      asked,
      right: counts.right / asked,
      wrong: counts.wrong / asked,
      refused: counts.refused / asked,
      containment: (counts.right + counts.gaveUp) / asked,
      outsideRefused: counts.outsideRefused / Math.max(1, counts.outside),
    },
    unanswered,
  }
}

/** The share of the questions about something else that are refused. */
function refusedOf(cases: readonly EvaluationCase[], { brain, knowledge }: Serving): number {
  const outside = cases.filter(({ intent }) => intent === null)
  const refused = outside.filter(({ text }) => answerOf(text, brain, knowledge, null).action === 'refuse')
  return refused.length / Math.max(1, outside.length)
}

/** The product's own gate, on the half of the evaluation set that customers did not ask from. */
function compare(
  cases: readonly EvaluationCase[],
  { live, candidate, past }: { live: Serving; candidate: Serving; past: readonly Marks[] },
  { week, intents }: { week: number; intents: readonly PackIntent[] },
) {
  const keys = new Set(intents.map(({ key }) => key))
  const fitting = cases.filter(({ intent }) => intent === null || keys.has(intent))
  const right = (one: EvaluationCase, { brain, knowledge }: Serving) =>
    isRight(one, answerOf(one.text, brain, knowledge, null)) ? 1 : 0
  const scored = fitting.map((one) => ({
    id: one.text,
    intent: one.intent,
    live: right(one, live),
    candidate: right(one, candidate),
  }))
  return {
    verdict: verdictOf(bootstrap(scored.map((one) => one.candidate - one.live))),
    best: againstBest(past, scored),
    outside: onOutside(past, scored),
    marks: marksOf(week, scored),
  }
}

async function train(
  pack: Pack,
  intents: readonly PackIntent[],
  negatives: ReadonlySet<string>,
  { thorough }: Options,
): Promise<Serving> {
  const published: Published = {
    revision: 1,
    language: 'zh',
    flows: pack.flows,
    intents: intents.map(({ key, ...content }) => ({ key, content })),
    articles: pack.articles.map((article) => ({ ...article, version: 1, validUntil: null })),
  }
  const keys = new Set(intents.map(({ key }) => key))
  const calibration = readCalibration(pack.manifest.id).filter(({ intent }) => intent === null || keys.has(intent))
  const material = materialOf(published, { calibration, open: [...pack.open, ...negatives] })
  const trained = await trainInWorker(material, new AbortController().signal, { quick: !thorough })
  if (!trained.ok) throw new Error(`${trained.code}: ${trained.problem.en}`)
  const texts = { unknown: pack.manifest.unknown, skills: pack.manifest.skillByTriage }
  return { brain: brainOf('simulated', loadModel(trained.bytes)), knowledge: arrange(published, texts) }
}
