import { expect, it } from 'vitest'
import { addSlot, addStep, blankFlow, changeSlot } from './edits.ts'
import { gapOf } from './gap.ts'

const words = { zh: '好', en: 'ok' }
const { flow: asked } = addSlot({
  ...blankFlow,
  title: words,
  cancelled: words,
  steps: [{ id: 'end', do: 'end' }],
})
const filled = changeSlot(asked, asked.slots[0]?.name ?? '', {
  name: 'colour',
  type: 'text',
  prompt: words,
  invalid: words,
  retries: 2,
})

it('is nothing where all is filled in', () => {
  expect(gapOf(filled)).toBeNull()
})

it('is told by the slot: one of the two languages is enough', () => {
  const [slot] = filled.slots
  if (!slot) return expect.fail('the slot is gone')
  const half = changeSlot(filled, slot.name, { ...slot, prompt: { zh: '', en: 'Colour?' } })
  expect(gapOf(half)).toBeNull()
  const silent = changeSlot(filled, slot.name, { ...slot, prompt: { zh: '', en: '' } })
  expect(gapOf(silent)).toEqual({ step: null, slot: 0, field: 'prompt', path: 'slots.0.prompt.zh' })
  const nameless = changeSlot(filled, slot.name, { ...slot, name: '' })
  expect(gapOf(nameless)).toEqual({ step: null, slot: 0, field: 'name', path: 'slots.0.name' })
})

it('is told by the step', () => {
  const { flow, id } = addStep(filled, 'say', null)
  const at = flow.steps.findIndex((step) => step.id === id)
  expect(gapOf(flow)).toEqual({ step: id, slot: null, field: 'text', path: `steps.${at}.text.zh` })
})

it('is told of the flow itself', () => {
  expect(gapOf({ ...filled, title: { zh: '', en: '' } })).toEqual({
    step: null,
    slot: null,
    field: 'title',
    path: 'title.zh',
  })
})
