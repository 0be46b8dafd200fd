import type { FlowContent, IntentContent } from '@tandem/contract'
import { describe, expect, it } from 'vitest'
import { isOlder } from '../pack.ts'
import { type PackContent, placeOf } from './contents.ts'
import { withoutDeadEnds } from './dead-ends.ts'
import { mergeIntent } from './merge.ts'
import type { Planned } from './planned.ts'
import { type Own, type Sides, stepFor } from './rules.ts'

const text = (zh: string) => ({ zh, en: zh })
const article = (zh: string): PackContent => ({ title: text('标题'), body: text(zh), tags: [], validUntil: null })
const intent = (zh: string[], more: Partial<IntentContent> = {}): IntentContent => ({
  title: text('意图'),
  triage: 'consult',
  priority: 3,
  outcome: { kind: 'article', article: 'a.b' },
  examples: { zh, en: [] },
  followUps: [],
  ...more,
})
const own = (content: PackContent | null, more: Partial<Own> = {}): Own => ({
  content,
  hasDraft: false,
  retired: false,
  ...more,
})
const base = (content: PackContent | null) => ({ content, kept: null })

it.each([
  ['0.1.0', '0.2.0', true],
  ['0.9.1', '0.10.0', true],
  ['0.2.0', '0.2.0', false],
  ['1.0.0', '0.9.9', false],
])('version %s is older than %s: %s', (version, than, older) => expect(isOlder(version, than)).toBe(older))

describe('a new version of the pack', () => {
  const [old, mine, news] = ['旧', '我的', '新'].map(article) as [PackContent, PackContent, PackContent]
  const cases: [string, Omit<Sides, 'kind'>, ReturnType<typeof stepFor>][] = [
    ['brings what is new', { pack: news }, { do: 'add', content: news }],
    ['changes what nobody touched', { base: base(old), own: own(old), pack: news }, { do: 'change', content: news }],
    ['has nothing for what it did not change', { base: base(old), own: own(mine), pack: old }, { do: 'nothing' }],
    ['leaves what was edited', { base: base(old), own: own(mine), pack: news }, { do: 'keep', why: 'edited' }],
    ['leaves what was edited to the same', { base: base(old), own: own(news), pack: news }, { do: 'nothing' }],
    [
      'leaves what somebody works on',
      { base: base(old), own: own(old, { hasDraft: true }), pack: news },
      { do: 'keep', why: 'draft' },
    ],
    [
      'does not bring back what was retired',
      { base: base(old), own: own(old, { retired: true }), pack: news },
      { do: 'keep', why: 'deleted' },
    ],
    ['does not bring back a deleted reply', { base: base(null), pack: news }, { do: 'keep', why: 'deleted' }],
    ['leaves the tenant’s own by the same name', { own: own(mine), pack: news }, { do: 'keep', why: 'own' }],
    ['takes along what it no longer has', { base: base(old), own: own(old) }, { do: 'retire' }],
    ['but not what was edited', { base: base(old), own: own(mine) }, { do: 'nothing' }],
    ['nor what it never brought', { own: own(mine) }, { do: 'nothing' }],
  ]
  it.each(cases)('%s', (_, sides, step) => {
    expect(stepFor({ kind: 'article', ...sides })).toEqual(step)
  })

  it('offers again what found no place at the last update', () => {
    const sides: Sides = { kind: 'article', base: { content: old, kept: 'dead_end' }, pack: news }
    expect(stepFor(sides)).toEqual({ do: 'add', content: news })
  })

  it('joins its training questions with those of the tenant', () => {
    const sides = { base: base(intent(['一', '二', '三'])), own: own(intent(['一', '三', '自己的'])) }
    expect(stepFor({ kind: 'intent', ...sides, pack: intent(['二', '三', '四']) })).toEqual({
      do: 'change',
      content: intent(['三', '自己的', '四']),
    })
  })
})

describe('an intent that both changed', () => {
  it('takes each change from the side that made it', () => {
    const before = intent(['一'], { withOrder: 'order_status' })
    const { withOrder: _gone, ...pack } = intent(['一'], { priority: 1 })
    expect(mergeIntent(before, { ...before, title: text('改名') }, pack)).toEqual({ ...pack, title: text('改名') })
  })

  it('is nobody’s to merge where both changed the same thing', () => {
    const before = intent(['一'])
    expect(mergeIntent(before, intent(['一'], { priority: 1 }), intent(['一'], { priority: 2 }))).toBeNull()
  })
})

describe('what leads nowhere', () => {
  const planned = (kind: Planned['kind'], key: string, more: Omit<Planned, 'kind' | 'key' | 'held'>): Planned => ({
    kind,
    key,
    held: [],
    ...more,
  })
  const held = (content: PackContent, retired = false) => ({ ...own(content, { retired }), id: 'x', version: 1 })
  const steps = (plan: Planned[]) => withoutDeadEnds(plan).map((item) => [placeOf(item), item.step.do])
  const flow: FlowContent = {
    title: text('流程'),
    cancelled: text('好'),
    start: 'end',
    slots: [],
    steps: [{ id: 'end', do: 'end' }],
  }
  const runs: FlowContent = {
    ...flow,
    start: 'go',
    steps: [{ id: 'go', do: 'run', flow: 'inner', next: 'end' }, ...flow.steps],
  }

  it('does not come: an intent whose article the tenant deleted', () => {
    const plan = [
      planned('article', 'a.b', { own: held(article('旧'), true), step: { do: 'keep', why: 'deleted' } }),
      planned('intent', 'i.j', { step: { do: 'add', content: intent(['一']) } }),
    ]
    expect(steps(plan)).toEqual([
      ['article a.b', 'keep'],
      ['intent i.j', 'keep'],
    ])
  })

  it('comes together with what it leads to', () => {
    const plan = [
      planned('article', 'a.b', { step: { do: 'add', content: article('新') } }),
      planned('intent', 'i.j', { step: { do: 'add', content: intent(['一']) } }),
    ]
    expect(steps(plan).map(([, step]) => step)).toEqual(['add', 'add'])
  })

  it('nothing is taken away that something still leads to, through flows too', () => {
    const leads = intent(['一'], { outcome: { kind: 'flow', flow: 'outer' } })
    const plan = [
      planned('intent', 'i.j', { own: held(leads), step: { do: 'nothing' } }),
      planned('flow', 'outer', { own: held(runs), step: { do: 'retire' } }),
      planned('flow', 'inner', { own: held(flow), step: { do: 'retire' } }),
      planned('article', 'a.b', { own: held(article('旧')), step: { do: 'retire' } }),
    ]
    expect(steps(plan)).toEqual([
      ['intent i.j', 'nothing'],
      ['flow outer', 'nothing'],
      ['flow inner', 'nothing'],
      ['article a.b', 'retire'],
    ])
  })

  it('a flow does not come without the one that it runs', () => {
    const plan = [
      planned('flow', 'outer', { step: { do: 'add', content: runs } }),
      planned('flow', 'inner', { own: held(flow, true), step: { do: 'keep', why: 'deleted' } }),
    ]
    expect(steps(plan)[0]).toEqual(['flow outer', 'keep'])
  })
})
