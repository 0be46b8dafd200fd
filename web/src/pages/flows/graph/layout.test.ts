import type { FlowContent } from '@tandem/contract'
import { expect, it } from 'vitest'
import { NODE, place, waysOf } from './layout.ts'

const text = { zh: '好', en: 'ok' }
const flow: FlowContent = {
  title: text,
  cancelled: text,
  start: 'sure',
  slots: [],
  steps: [
    { id: 'sure', do: 'confirm', text, yes: 'one', no: 'two' },
    { id: 'one', do: 'say', text, next: 'end' },
    { id: 'two', do: 'say', text, next: 'nowhere' },
    { id: 'end', do: 'end' },
  ],
}

it('draws the ways between steps that exist', () => {
  expect(waysOf(flow).map(({ id, to }) => [id, to])).toEqual([
    ['sure|yes', 'one'],
    ['sure|no', 'two'],
    ['one|next', 'end'],
  ])
  const same = flow.steps.with(0, { id: 'sure', do: 'confirm', text, yes: 'one', no: 'one' })
  expect(waysOf({ ...flow, steps: same })[0]).toMatchObject({ to: 'one', whens: [{ kind: 'yes' }, { kind: 'no' }] })
})

it('puts what comes later below, and nothing over something else', () => {
  const at = place(flow)
  const y = (id: string) => at.get(id)?.y ?? 0
  expect(y('sure')).toBeLessThan(y('one'))
  expect(y('one')).toBeLessThan(y('end'))
  const places = [...at.values()]
  const overlapping = places.filter((a, i) =>
    places.some((b, j) => i < j && Math.abs(a.x - b.x) < NODE.width && Math.abs(a.y - b.y) < NODE.height),
  )
  expect(overlapping).toEqual([])
})
