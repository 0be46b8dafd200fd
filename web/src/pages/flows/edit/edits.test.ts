import type { FlowContent } from '@tandem/contract'
import { exitsOf } from '@tandem/contract/flows/exits.ts'
import { describe, expect, it } from 'vitest'
import { addSlot, addStep, blankFlow, changeSlot, connect, disconnect, kinds, removeStep, renameStep } from './edits.ts'

const text = { zh: '好', en: 'ok' }
const flow: FlowContent = {
  title: text,
  cancelled: text,
  start: 'sure',
  slots: [],
  steps: [
    { id: 'sure', do: 'confirm', text, yes: 'done', no: 'by', timeout: { minutes: 5, next: 'end' } },
    { id: 'by', do: 'switch', value: 'x', cases: { a: 'done', b: 'sure' }, otherwise: 'end' },
    { id: 'done', do: 'say', text, next: 'end' },
    { id: 'end', do: 'end' },
  ],
}
const ways = (of: FlowContent, id: string) => exitsOf(of.steps.find((step) => step.id === id) ?? { id, do: 'end' })
const targets = (of: FlowContent) => new Set(of.steps.flatMap(exitsOf).map(({ to }) => to))

describe('a new step', () => {
  it.each(kinds)('of kind %s stands in the usual way, and leads nowhere unknown', (kind) => {
    const { flow: next, id } = addStep(flow, kind, 'done')
    expect(ways(next, 'done')).toEqual([{ when: null, to: id }])
    const ids = new Set(next.steps.map((step) => step.id))
    expect([...targets(next)].filter((to) => !ids.has(to))).toEqual([])
  })

  it('has a name of its own', () => {
    expect(addStep(addStep(blankFlow, 'say', null).flow, 'say', null).id).toBe('say_3')
  })
})

describe('a step', () => {
  it('that is taken out leaves no loose ways', () => {
    const next = removeStep(flow, 'done')
    expect(ways(next, 'sure')[0]?.to).toBe('end')
    expect(targets(next)).not.toContain('done')
    expect(removeStep(flow, 'sure').start).toBe('done')
  })

  it('is known by its new name everywhere, unless that is taken', () => {
    const next = renameStep(flow, 'sure', 'really')
    expect(next.start).toBe('really')
    expect(ways(next, 'by')[1]?.to).toBe('really')
    expect(renameStep(flow, 'sure', 'end')).toBe(flow)
  })
})

describe('a way', () => {
  it('leads elsewhere', () => {
    expect(ways(connect(flow, 'by', { kind: 'case', value: 'a' }, 'end'), 'by')[0]?.to).toBe('end')
    expect(ways(connect(flow, 'sure', { kind: 'timeout' }, 'done'), 'sure')[2]?.to).toBe('done')
  })

  it('goes where the step can do without it, and stays where it cannot', () => {
    expect(ways(disconnect(flow, 'by', { kind: 'case', value: 'a' }), 'by')).toHaveLength(2)
    expect(ways(disconnect(flow, 'sure', { kind: 'timeout' }), 'sure')).toHaveLength(2)
    expect(disconnect(flow, 'sure', { kind: 'yes' })).toBe(flow)
  })
})

it('lets the questions follow a slot that gets another name', () => {
  const { flow: slotted, name } = addSlot(flow)
  const asking = addStep(slotted, 'ask', 'done').flow
  const [slot] = asking.slots
  const renamed = slot && changeSlot(asking, name, { ...slot, name: 'day' })
  expect(renamed?.steps.find((step) => step.do === 'ask')).toMatchObject({ slot: 'day' })
})
