import { describe, expect, it } from 'vitest'
import { readEvaluation, readPack } from '../../modules/knowledge/index.ts'
import { generator } from '../../modules/learning/index.ts'
import { assumptions } from './assumptions.ts'
import { createWorld } from './customers.ts'
import { commonest, review } from './reviewer.ts'

const pack = readPack('ecommerce')
const outside = readEvaluation('ecommerce').filter(({ intent }) => intent === null)
const world = (seed: number) => createWorld(pack, outside, generator(seed))

describe('the customers', () => {
  it('ask the same with the same seed, and otherwise something else', () => {
    expect(world(1).week()).toEqual(world(1).week())
    expect(world(1).week()).not.toEqual(world(2).week())
  })

  it('ask nothing in the words that the knowledge base begins with', () => {
    const { start, week } = world(1)
    const known = new Set(start.flatMap(({ examples: { zh, en } }) => [...zh, ...en]))
    expect(start).toHaveLength(Math.round(pack.intents.length * assumptions.knownIntents))
    expect(week().filter(({ text }) => known.has(text))).toEqual([])
  })
})

describe('the reviewer', () => {
  const [first, second] = pack.intents
  const asked = (text: string, intent: string | null) => ({ text, intent })

  it('adds a group where most of it belongs, noise and all, and learns to refuse what is nobodys', () => {
    const known = [{ ...first, examples: { zh: [], en: [] } }] as typeof pack.intents
    const key = first?.key ?? ''
    const inbox = [
      asked('瓦罐能锔吗', key),
      asked('瓦罐能锔吗好吗', null),
      asked('请问瓦罐能锔吗', key),
      asked('明日天气如何', null),
    ]
    const { intents, added, articles, outside } = review(inbox, known, pack, () => 0)
    expect([added, articles]).toEqual([3, 0])
    expect(outside).toEqual(['明日天气如何'])
    expect(intents[0]?.examples.zh).toHaveLength(3)
  })

  it('takes what is nobodys for somebodys now and then, and then learns nothing to refuse', () => {
    const known = [{ ...first, examples: { zh: [], en: [] } }] as typeof pack.intents
    const { intents, outside } = review([asked('明日天气如何', null)], known, pack, () => 0.99)
    expect(outside).toEqual([])
    expect(intents[0]?.examples.zh).toEqual(['明日天气如何'])
  })

  it('writes an article for what is new', () => {
    const key = second?.key ?? ''
    const { intents, articles } = review([asked('瓦罐能锔吗', key)], pack.intents.slice(0, 1), pack, () => 0)
    expect(articles).toBe(1)
    expect(intents[1]).toMatchObject({ key, examples: { zh: ['瓦罐能锔吗'], en: [] } })
  })

  it('sees what a group is about', () => {
    expect(commonest([asked('a', 'x'), asked('b', null), asked('c', 'x')])).toBe('x')
    expect(commonest([])).toBeNull()
  })
})
