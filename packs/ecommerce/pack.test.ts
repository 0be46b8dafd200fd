import { readdirSync, readFileSync } from 'node:fs'
import { checkFlow } from '@tandem/contract/flows/check.ts'
import { exitsOf } from '@tandem/contract/flows/exits.ts'
import { flowTools } from '@tandem/contract/flows/tools.ts'
import { Pack } from '@tandem/contract/pack.ts'
import { describe, expect, it } from 'vitest'

const folder = new URL('./', import.meta.url)
const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, folder), 'utf8'))
const jsonFiles = (room: string) => readdirSync(new URL(`${room}/`, folder)).map((name) => `${room}/${name}`)

const pack = Pack.parse({
  manifest: readJson('manifest.json'),
  intents: jsonFiles('intents').flatMap(readJson),
  articles: jsonFiles('articles').flatMap(readJson),
  flows: jsonFiles('flows').map(readJson),
  replies: readJson('replies.json'),
  open: readJson('open.json'),
})

const keys = (rows: { key: string }[]) => rows.map(({ key }) => key)
const intentKeys = new Set(keys(pack.intents))
const articleKeys = new Set(keys(pack.articles))
const flowIds = new Set(pack.flows.map(({ id }) => id))

/** The values that occur more than once. */
const repeated = (values: string[]) => values.filter((value, at) => values.indexOf(value) !== at)

/** Texts that differ only in case, width, punctuation or spaces count as the same. */
const normalise = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

const hasChinese = (text: string) => /\p{Script=Han}/u.test(text)
const questions = pack.intents.flatMap(({ examples }) => [...examples.zh, ...examples.en])
const texts = [
  ...pack.articles.flatMap(({ title, body }) => [title, body]),
  ...pack.intents.map(({ title }) => title),
  ...pack.replies.flatMap(({ title, text }) => [title, text]),
]

describe('size', () => {
  it('has enough intents, questions, articles and replies', () => {
    expect(pack.intents.length).toBeGreaterThanOrEqual(60)
    expect(questions.length).toBeGreaterThanOrEqual(2_000)
    expect(pack.articles.length).toBeGreaterThanOrEqual(85)
    expect(pack.replies.length).toBeGreaterThanOrEqual(25)
  })

  it('has enough texts that it does not serve, in both languages', () => {
    expect(pack.open.filter(hasChinese).length).toBeGreaterThanOrEqual(280)
    expect(pack.open.filter((text) => !hasChinese(text)).length).toBeGreaterThanOrEqual(170)
  })

  it('has at least 12 Chinese and 9 English questions for each intent', () => {
    const thin = pack.intents.filter(({ examples }) => examples.zh.length < 12 || examples.en.length < 9)
    expect(keys(thin)).toEqual([])
  })
})

describe('references', () => {
  it('leads every intent to an article or a flow that exists', () => {
    const broken = pack.intents.filter(({ outcome }) => {
      if (outcome.kind === 'article') return !articleKeys.has(outcome.article)
      return outcome.kind === 'flow' && !flowIds.has(outcome.flow)
    })
    expect(keys(broken)).toEqual([])
  })

  it('answers for a known order with flows that exist and ask for its number', () => {
    const takesOrder = new Set(
      pack.flows.filter(({ slots }) => slots.some(({ type }) => type === 'order_number')).map(({ id }) => id),
    )
    expect(keys(pack.intents.filter(({ withOrder }) => withOrder && !takesOrder.has(withOrder)))).toEqual([])
  })

  it('reaches every article from an intent, except the policies', () => {
    const unused = [...articleKeys].filter((key) => !key.startsWith('policy.') && !intentKeys.has(key))
    expect(unused).toEqual([])
  })

  it('names only existing intents as follow-ups and starters', () => {
    const named = [...pack.manifest.starters, ...pack.intents.flatMap(({ followUps }) => followUps)]
    expect(named.filter((key) => !intentKeys.has(key))).toEqual([])
    expect(keys(pack.intents.filter(({ key, followUps }) => followUps.includes(key)))).toEqual([])
  })

  it('asks only for skills that the manifest has', () => {
    const skills = keys(pack.manifest.skills)
    expect(Object.values(pack.manifest.skillByTriage).filter((skill) => !skills.includes(skill))).toEqual([])
  })

  it('keeps each intent and article in the file of its topic', () => {
    const files = [...jsonFiles('intents'), ...jsonFiles('articles')]
    const strays = files.filter((file) => {
      const topic = file.replace(/^.*\/|\.json$/g, '')
      return keys(readJson(file) as { key: string }[]).some((key) => !key.startsWith(`${topic}.`))
    })
    expect(strays).toEqual([])
  })
})

describe('uniqueness', () => {
  it('has no key, flow or shortcut twice', () => {
    expect(repeated(keys(pack.intents))).toEqual([])
    expect(repeated(keys(pack.articles))).toEqual([])
    expect(repeated(pack.flows.map(({ id }) => id))).toEqual([])
    expect(repeated(pack.replies.map(({ shortcut }) => shortcut))).toEqual([])
  })

  it('has no training question twice, within or across intents', () => {
    expect(repeated(questions.map(normalise))).toEqual([])
  })

  it('has no open text twice, and none that is a training question', () => {
    const asked = new Set(questions.map(normalise))
    const open = pack.open.map(normalise)
    expect(repeated(open)).toEqual([])
    expect(open.filter((text) => text === '' || asked.has(text))).toEqual([])
  })
})

describe('language', () => {
  it('writes every text in both languages', () => {
    expect(texts.filter(({ zh }) => !hasChinese(zh))).toEqual([])
    expect(texts.filter(({ en }) => hasChinese(en))).toEqual([])
    expect(pack.intents.flatMap(({ examples }) => examples.en.filter(hasChinese))).toEqual([])
  })

  it('makes no absolute claims and reserves no final interpretation', () => {
    const banned = /最好|最佳|第一品牌|国家级|绝对|最终解释权|100%|best in|guaranteed/
    expect(texts.filter(({ zh, en }) => banned.test(zh) || banned.test(en))).toEqual([])
  })

  it('keeps article bodies short in Chinese and English', () => {
    const long = pack.articles.filter(({ body }) => body.zh.length > 220 || body.en.length > 620)
    expect(keys(long)).toEqual([])
  })

  it('says in the greeting that it is an AI, and offers a person when it does not know', () => {
    expect(pack.manifest.greeting.zh).toContain('AI')
    expect(pack.manifest.greeting.en).toContain('AI')
    expect(pack.manifest.unknown.zh).toContain('转人工')
    expect(pack.manifest.unknown.en).toContain('human agent')
  })
})

it.each(pack.flows.map((flow) => [flow.id, flow] as const))('flow %s keeps its promise', (id, flow) => {
  const flows = new Map(pack.flows.map((other) => [other.id, other]))
  expect(checkFlow(id, flow, { tools: flowTools, flows })).toEqual([])
})

it('files nothing before the customer has confirmed it', () => {
  const steps = pack.flows.flatMap((flow) => flow.steps)
  const confirmed = steps.flatMap((step) => (step.do === 'confirm' ? [step.yes] : []))
  const unconfirmed = steps.filter((step) => step.do !== 'confirm').flatMap((step) => exitsOf(step).map(({ to }) => to))
  const filing = steps.filter((step) => step.do === 'call' && step.tool !== 'commerce.order').map(({ id }) => id)
  expect(filing).toEqual(['cancel', 'file'])
  expect(filing.filter((id) => !confirmed.includes(id) || unconfirmed.includes(id))).toEqual([])
})
