import { afterAll, beforeAll, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import { newThreadIn } from '../../../test/thread.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import { append, readMessages } from '../conversations/index.ts'
import { installPack, knowledge, readPack } from '../knowledge/index.ts'
import { insertTenant, tenants } from '../tenants/index.ts'
import { explain } from './explain.ts'
import { assistantWith } from './index.ts'
import { status } from './status.ts'

let kit: Kit
/** A company that has published articles, and no intent. */
beforeAll(async () => {
  kit = await createKit([tenants, knowledge, assistantWith({})])
  await kit.tx((tx) => insertTenant(tx, { name: '云帆', pack: null, language: 'zh', at: new Date(kit.clock.now()) }))
  const { articles, ...pack } = readPack('ecommerce')
  const kept = articles.filter(({ key }) => key.startsWith('policy.') || key.startsWith('refund.'))
  const thin = { ...pack, articles: kept, intents: [], flows: [] }
  await kit.tx((tx) => installPack({ ...kit.system(), tx }, thin, uuidv7(kit.clock)))
  await kit.settle()
})
afterAll(() => kit.close())

it('answers from articles as soon as they are published, with nothing to train', async () => {
  const { conversation, customer } = await newThreadIn(kit)
  await append(kit.system(), {
    conversation,
    author: { kind: 'customer', id: customer },
    body: { kind: 'text', text: '生鲜食品坏了怎么售后' },
  })
  await kit.settle()
  const { rows } = await kit.tx((tx) => readMessages({ ...kit.system(), tx }, { conversation, after: 0, limit: 10 }))
  expect(rows.at(-1)).toMatchObject({
    author: { kind: 'bot' },
    ai: true,
    sources: [{ article: 'policy.fresh_food' }],
    body: { text: expect.stringContaining('为您找到「生鲜食品的售后规则」') },
  })
})

it('says on the test bench what it does, and that nothing is trained', async () => {
  const reader = kit.agent(['knowledge:read'])
  expect(await status(reader, {})).toMatchObject({ state: 'none', version: null, problem: null })
  const { reasoning } = await explain(reader, { text: '运费险怎么赔' })
  expect(reasoning).toMatchObject({ reason: 'article_found', model: 'untrained', sources: [{}] })
})
