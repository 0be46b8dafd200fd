import type { Published } from '@tandem/contract'
import { describe, expect, it } from 'vitest'
import { arrange } from './brain.ts'
import { texts } from './texts.ts'

const THINGS = ['宽带', '手机卡', '话费', '流量', '发票', '积分', '副卡', '路由器', '座机', '会员']
const DOINGS = ['怎么办理', '多少钱', '坏了怎么修', '如何取消', '多久到账', '在哪里查']

/** Several hundred articles: a title of every thing and doing, by number. */
const articles: Published['articles'] = Array.from({ length: 300 }, (_, i) => ({
  key: `a${i}`,
  title: { zh: `${THINGS[i % 10]}${DOINGS[i % 6]}${i}`, en: `Thing ${i % 10} and doing ${i % 6}, number ${i}` },
  body: { zh: `${THINGS[i % 10]}的事请到第 ${i} 号柜台。`.repeat(8), en: `Go to counter ${i}. `.repeat(8) },
  version: 1,
  validUntil: null,
}))
const arranged = () =>
  arrange({ revision: 1, language: 'zh', intents: [], articles, flows: [] }, { unknown: texts.unknown, skills: {} })

describe('many articles', () => {
  it('are indexed while others have their turn', async () => {
    let turns = 0
    let isOver = false
    const count = () => {
      turns++
      if (!isOver) setImmediate(count)
    }
    setImmediate(count)
    await arranged().prepare()
    isOver = true
    expect(turns).toBeGreaterThan(5)
  })

  it('are found alike, prepared or not', async () => {
    const prepared = arranged()
    await prepared.prepare()
    const atOnce = arranged()
    for (const [text, language] of [['宽带坏了怎么修', 'zh'] as const, ['doing 3 of number 33', 'en'] as const]) {
      const found = prepared.search.byText(text, language, 5)
      expect(found.hits).toHaveLength(5)
      expect(atOnce.search.byText(text, language, 5)).toEqual(found)
      expect(atOnce.search.byTitle(text, 3)).toEqual(prepared.search.byTitle(text, 3))
    }
  })
})
