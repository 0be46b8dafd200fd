import { flowTools } from '@tandem/contract/flows/tools.ts'
import { describe, expect, it } from 'vitest'
import { sampleOf } from './sample.ts'

describe('what a tool gives in a trial', () => {
  it('is about what was asked for, in the language of the talk', () => {
    const of = (language: 'zh' | 'en') => sampleOf(flowTools['commerce.order'], { number: '42' }, language)
    expect(of('zh')).toMatchObject({ number: '42', items: '羊毛衫', carrier: '顺丰' })
    expect(of('en')).toMatchObject({ number: '42', items: 'Wool sweater', carrier: 'SF Express' })
  })

  it.each(Object.keys(flowTools) as (keyof typeof flowTools)[])(
    'has nothing Chinese for English readers: %s',
    (tool) => {
      const sample = Object.values(sampleOf(flowTools[tool], {}, 'en'))
      expect(sample.length).toBeGreaterThan(0)
      expect(sample.join(' ')).not.toMatch(/\p{Script=Han}/u)
    },
  )
})
