import type { IntentContent } from '@tandem/contract'
import { normalise } from '@tandem/nlu'
import type { InTx } from '../../kernel/context.ts'
import { verb } from '../../kernel/verb.ts'
import { publish, intent as readIntent, saveIntent, submit } from '../knowledge/index.ts'
import { teachable } from './inbox/teachable.ts'
import { type Wording, wordingsOf } from './inbox/wordings.ts'
import { openCluster } from './internal.ts'
import { settle } from './settle.ts'

const MOST = 200

export const add = verb({
  name: 'learning.add',
  summary: 'Adds the questions of a group to an intent and sends it to review; those that measure versions stay out',
  scope: 'knowledge:write',
  effect: 'write',
  async run(ctx, input) {
    const { cluster, intent: key } = input
    await openCluster(ctx, cluster)
    const { id, content, draft, state } = await readIntent(ctx, { key })
    const before = draft?.content ?? content
    const wordings = await wordingsOf(ctx, [cluster], MOST)
    const { taught, held } = await teachable(ctx, wordings)
    const { examples, fresh } = withQuestions(before.examples, taught)
    const added = fresh.length
    await settle(ctx, cluster, 'added', key)
    ctx.note(cluster, { intent: key, added, held })
    if (added === 0) return { intent: key, added, held, state }
    await noteTaught(ctx, fresh)
    await saveIntent(ctx, { id, key, content: { ...before, examples } })
    const sent = await submit(ctx, { kind: 'intent', id })
    const last = input.publish ? await publish(ctx, { kind: 'intent', id }) : sent
    return { intent: key, added, held, state: last.state }
  },
})

type Examples = IntentContent['examples']

/** What is taken out of the intent when the group is taken back. */
async function noteTaught(ctx: InTx, wordings: readonly Wording[]): Promise<void> {
  const ids = wordings.map(({ id }) => id)
  await ctx.tx.db
    .updateTable('learning_questions')
    .set({ taught: true })
    .where('tenant_id', '=', ctx.tenant)
    .where('id', 'in', ids)
    .execute()
}

/** The examples with the questions that are not among them yet; `fresh`: those. */
export function withQuestions<W extends Pick<Wording, 'text' | 'language'>>(
  before: Examples,
  wordings: readonly W[],
): { examples: Examples; fresh: W[] } {
  const examples = { zh: [...before.zh], en: [...before.en] }
  const known = new Set([...before.zh, ...before.en].map(normalise))
  const fresh: W[] = []
  for (const wording of wordings) {
    const { text, language } = wording
    if (known.has(normalise(text))) continue
    known.add(normalise(text))
    examples[language].push(text)
    fresh.push(wording)
  }
  return { examples, fresh }
}
