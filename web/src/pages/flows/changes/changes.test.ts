import type { FlowContent } from '@tandem/contract'
import { describe, expect, it } from 'vitest'
import { changesOf } from './changes.ts'

const text = (zh: string) => ({ zh, en: 'words' })
const slot = (name: string, prompt: string) => ({
  name,
  type: 'text' as const,
  prompt: text(prompt),
  invalid: text('再说'),
  retries: 2,
})
const say = (id: string, zh: string, next = 'done') => ({ id, do: 'say' as const, text: text(zh), next })
const done = { id: 'done', do: 'end' as const }
const flow = (more: Partial<FlowContent> = {}): FlowContent => ({
  title: text('退货'),
  start: 'greet',
  slots: [slot('reason', '为什么')],
  steps: [say('greet', '您好'), done],
  cancelled: text('好的'),
  ...more,
})

describe('the changes of a flow', () => {
  it('are none where nothing differs, or only what is empty', () => {
    expect(changesOf(flow(), flow())).toEqual([])
    expect(changesOf(flow(), flow({ slots: [{ ...slot('reason', '为什么'), rules: [] }] }))).toEqual([])
  })

  it('name the values of a step, a slot and the whole that are others now', () => {
    const after = flow({
      title: text('申请退货'),
      slots: [slot('reason', '什么原因')],
      steps: [say('greet', '您好，请讲'), done],
    })
    expect(changesOf(flow(), after)).toEqual([
      { kind: 'changed', step: null, slot: null, differences: [{ at: 'title.zh', before: '退货', after: '申请退货' }] },
      {
        kind: 'changed',
        step: null,
        slot: 'reason',
        differences: [{ at: 'prompt.zh', before: '为什么', after: '什么原因' }],
      },
      {
        kind: 'changed',
        step: 'greet',
        slot: null,
        differences: [{ at: 'text.zh', before: '您好', after: '您好，请讲' }],
      },
    ])
  })

  it('tell a word that was added to a choice as one change, wherever the choice stands', () => {
    const choice = (value: string, ...words: string[]) => ({ value, label: text(value), words })
    const asking = (...choices: ReturnType<typeof choice>[]) =>
      flow({ slots: [{ ...slot('reason', '为什么'), choices }] })
    const before = asking(choice('broken', '坏了', '碎了'), choice('late', '太慢'))
    const [change] = changesOf(before, asking(choice('late', '太慢'), choice('broken', '裂了', '坏了', '碎了')))
    expect(change?.differences).toEqual([
      { at: 'choices.broken.words', before: '坏了 · 碎了', after: '裂了 · 坏了 · 碎了' },
    ])
  })

  it('tell what was added and what is gone, wherever the others stand', () => {
    const after = flow({ slots: [], steps: [done, say('more', '还有吗'), say('greet', '您好', 'more')] })
    expect(changesOf(flow(), after)[1]?.differences.map(({ at }) => at)).toEqual(['text.zh', 'text.en', 'next'])
    expect(changesOf(flow(), after).map(({ kind, step, slot: name }) => [kind, step ?? name])).toEqual([
      ['removed', 'reason'],
      ['added', 'more'],
      ['changed', 'greet'],
    ])
  })
})
