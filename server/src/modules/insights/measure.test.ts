import { describe, expect, it } from 'vitest'
import { bucketOf } from './buckets.ts'
import { type Metric, measure, slotOf } from './measure.ts'
import { START, Story } from './testing.ts'

const of = (story: Story, metric: Metric) => measure(story.facts).filter((count) => count.metric === metric)
const buckets = (story: Story, metric: Metric) => of(story, metric).map(({ bucket }) => bucket)

describe('answers of the AI', () => {
  it('are timed from the oldest open question', () => {
    const story = new Story().opened(0).asks(0).asks(2).aiSays(3).aiSays(9).asks(20).aiSays(21)
    expect(buckets(story, 'ai_response')).toEqual([bucketOf(3000), bucketOf(1000)])
  })

  it('are not timed from what was said to the queue or to a person', () => {
    const story = new Story().asks(0).assigned(1, 'queue').asks(2, 'queue').assigned(600, 'bot').asks(610).aiSays(611)
    expect(buckets(story, 'ai_response')).toEqual([bucketOf(1000)])
  })

  it('count where something was answered, and by intent', () => {
    const story = new Story().asks(0).decides(1, 'answer', 'order.status').decides(2, 'refuse', null)
    expect(of(story, 'ai_answers')).toHaveLength(1)
    expect(of(story, 'intent').map(({ label }) => label)).toEqual(['order.status'])
  })
})

describe('first response', () => {
  it('runs from the handover to the first public reply of a person', () => {
    const story = new Story().opened(0).asks(0).handedOver(100).personSays(110, false).personSays(130).personSays(200)
    expect(buckets(story, 'first_response')).toEqual([bucketOf(30)])
  })

  it('runs from the first question where nobody asked for a person', () => {
    const story = new Story().asks(0).aiSays(1).asks(10).personSays(70)
    expect(buckets(story, 'first_response')).toEqual([bucketOf(70)])
  })

  it('belongs to the slot of the reply', () => {
    const story = new Story()
      .asks(0)
      .handedOver(1)
      .personSays(16 * 60)
    expect(of(story, 'first_response')[0]?.slot).toBe(slotOf(START + 16 * 60_000))
  })
})

describe('outcomes', () => {
  it('praise the AI for what it ended without a person', () => {
    expect(of(new Story().asks(0).aiSays(1).closed(60, 'bot'), 'closed_by_ai')).toHaveLength(1)
    expect(of(new Story().asks(0).personSays(1).closed(60, 'agent'), 'closed_by_ai')).toHaveLength(0)
  })

  it('do not praise it for a handover that was given up', () => {
    const story = new Story().asks(0).aiSays(1).handedOver(2).closed(60, 'bot', 'left')
    expect(of(story, 'closed')).toHaveLength(1)
    expect(of(story, 'closed_by_ai')).toHaveLength(0)
  })

  it('leave out what nobody answered, spam and duplicates', () => {
    const closed = [
      new Story().closed(1, 'none'),
      new Story().closed(1, 'bot', 'spam'),
      new Story().closed(1, 'agent', 'duplicate'),
    ]
    expect(closed.flatMap((story) => of(story, 'closed'))).toEqual([])
  })

  it('count an episode that came to need a person when it was opened, and once', () => {
    const story = new Story().opened(0).asks(0).decides(1, 'handover', 'human').handedOver(1000).handedOver(2000)
    expect(of(story, 'episodes_handed_over').map(({ slot }) => slot)).toEqual([slotOf(START)])
    expect(of(story, 'handovers').map(({ slot }) => slot)).toEqual([slotOf(START + 1e6), slotOf(START + 2e6)])
    expect(of(story, 'intent_handovers').map(({ label }) => label)).toEqual(['human', 'human'])
  })
})

it('counts what customers, the AI and people say, not what the system notes', () => {
  const story = new Story().asks(0).aiSays(1).notice(2).personSays(3, false).personSays(4)
  expect(of(story, 'messages')).toHaveLength(3)
})
