import type { FlowContent, Scope, Step } from '@tandem/contract'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import { insertTenant, tenants } from '../tenants/index.ts'
import { flow } from './flow.ts'
import { flows } from './flows.ts'
import { flowVersions, knowledge, published } from './index.ts'
import { publish } from './publish.ts'
import { retire } from './retire.ts'
import { saveFlow } from './save-flow.ts'
import { submit } from './submit.ts'
import { versions } from './versions.ts'

const SCOPES: Scope[] = ['knowledge:read', 'knowledge:write', 'knowledge:review']
const text = (zh: string) => ({ zh, en: zh })
const end: Step = { id: 'end', do: 'end' }

const saying = (zh: string, more: Partial<FlowContent> = {}): FlowContent => ({
  title: text('流程'),
  start: 'say',
  slots: [],
  cancelled: text('好的'),
  steps: [{ id: 'say', do: 'say', text: text(zh), next: 'end' }, end],
  ...more,
})

let kit: Kit

beforeAll(async () => {
  kit = await createKit([tenants, knowledge])
  const at = new Date(kit.clock.now())
  await kit.tx((tx) => insertTenant(tx, { name: '测试', pack: null, language: 'zh', at }))
})
afterAll(() => kit.close())

/** From a draft to the published version. */
async function release(key: string, content: FlowContent, id?: string) {
  const ctx = kit.agent(SCOPES)
  const saved = await saveFlow(ctx, { key, content, ...(id && { id }) })
  const ref = { kind: 'flow' as const, id: saved.id }
  await submit(ctx, ref)
  await publish(ctx, ref)
  return ref
}

it('a flow goes from draft over review to published, and every version stays readable', async () => {
  const ctx = kit.agent(SCOPES)
  const ref = await release('greet', saying('一'))
  await release('greet', saying('二'), ref.id)
  expect((await published(ctx)).flows).toMatchObject([
    { id: 'greet', version: 2, steps: [{ text: { zh: '二' } }, end] },
  ])
  const { rows } = await versions(ctx, ref)
  expect(rows.map(({ version, flow }) => [version, flow?.steps[0]])).toMatchObject([
    [2, { text: { zh: '二' } }],
    [1, { text: { zh: '一' } }],
  ])
  expect((await flows(ctx, { query: 'greet' })).rows).toMatchObject([
    { key: 'greet', state: 'published', problems: [] },
  ])
})

it('a version that a conversation began with is found also once the flow is retired', async () => {
  const ctx = kit.agent(SCOPES)
  const ref = await release('gone', saying('旧'))
  await retire(ctx, ref)
  await expect(flow(ctx, { key: 'gone' })).rejects.toMatchObject({ code: 'not_found' })
  expect((await flows(ctx, { query: 'gone' })).rows).toEqual([])
  expect((await flows(ctx, { query: 'gone', retired: true })).rows).toMatchObject([{ key: 'gone' }])
  const find = (version: number) => kit.tx((tx) => flowVersions({ ...kit.system(), tx }, [{ flow: 'gone', version }]))
  expect(await find(1)).toMatchObject([{ id: 'gone', version: 1 }])
  expect(await find(2)).toEqual([])
})

it('a draft with errors is kept and told what is wrong, but goes no further', async () => {
  const ctx = kit.agent(SCOPES)
  const round: Step[] = [
    { id: 'say', do: 'say', text: text('一'), next: 'more' },
    { id: 'more', do: 'say', text: text('二'), next: 'say' },
  ]
  const saved = await saveFlow(ctx, { key: 'round', content: saying('', { steps: round }) })
  expect(saved.problems).toContainEqual(expect.objectContaining({ code: 'endless', step: 'say', level: 'error' }))
  const refused = submit(ctx, { kind: 'flow', id: saved.id })
  await expect(refused).rejects.toMatchObject({
    code: 'not_allowed',
    details: { problem: expect.stringContaining('say') },
  })
})

it('is checked again when it is published: what it runs may be gone by then', async () => {
  const ctx = kit.agent(SCOPES)
  const part = await release('part', saying('部分'))
  const content = saying('', { start: 'run', steps: [{ id: 'run', do: 'run', flow: 'part', next: 'end' }, end] })
  const { id } = await saveFlow(ctx, { key: 'whole', content })
  await submit(ctx, { kind: 'flow', id })
  await retire(ctx, part)
  await expect(publish(ctx, { kind: 'flow', id })).rejects.toMatchObject({ code: 'not_allowed' })
  expect(await flow(ctx, { key: 'whole' })).toMatchObject({ state: 'review', problems: [{ code: 'unknown_flow' }] })
})
