import { describe, expect, it } from 'vitest'
import { arrange, type Knowledge } from '../brain.ts'
import { brain, knowledge, published } from '../fixtures.ts'
import { read } from './read.ts'

const TAUGHT = ['手表背面可以刻字吗', '太慢了怎么算', '多久']
const arranged = arrange(
  {
    ...published,
    intents: published.intents.map(({ key, content }) => ({
      key,
      content: {
        ...content,
        examples:
          key === 'invoice'
            ? { zh: [...TAUGHT, '两家都有的问法'], en: ['Can you engrave the back?'] }
            : { zh: key === 'fee' ? ['两家都有的问法'] : [], en: [] },
      },
    })),
  },
  { unknown: knowledge.unknown, skills: {} },
)
/** As where examples are many, and the model's word is enough. */
const own: Knowledge = { ...arranged, support: null }
const reading = (text: string, by = own) => read(text, { brain, knowledge: by, language: 'zh', threshold: null })

describe('a question in the very words of an example', () => {
  it('is known, however little the model makes of it', () => {
    expect(reading('手表背面可以刻字吗', knowledge)).toMatchObject({ refused: true, sure: false })
    for (const text of ['手表背面可以刻字吗', '手表背面，可以刻字吗？', 'can you engrave the back'])
      expect(reading(text)).toMatchObject({ intent: 'invoice', sure: true, refused: false, score: 1 })
  })

  it('is left to the model where that is sure, where it names nothing, and where two intents have it', () => {
    expect(reading('太慢了怎么算')).toMatchObject({ intent: 'late', sure: true })
    expect(reading('多久').sure).toBe(false)
    expect(reading('两家都有的问法').sure).toBe(false)
  })
})
