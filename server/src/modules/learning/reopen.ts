import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { removeCases, unlearnOutside, withdrawDraft, withdrawExamples } from '../knowledge/index.ts'
import { readQuestions } from './inbox/wordings.ts'
import { clusterOrThrow } from './internal.ts'
import { settle } from './settle.ts'

type Cluster = Awaited<ReturnType<typeof clusterOrThrow>>

export const reopen = verb({
  name: 'learning.reopen',
  summary:
    'Takes a group back that was dealt with: what was learnt, added or drafted from it is no longer, unless others have worked on it since',
  scope: 'knowledge:write',
  effect: 'write',
  async run(ctx, input) {
    const cluster = await clusterOrThrow(ctx, input.cluster, true)
    const { id, state, target } = cluster
    const removed = await undo(ctx, cluster, input.publish)
    await settle(ctx, id, 'open', null)
    ctx.note(id, { state, ...(target && { target }), removed })
    return { ok: true as const }
  },
})

/** @returns how many texts, or drafts, are gone */
async function undo(ctx: InTx, cluster: Cluster, publishToo: boolean): Promise<number> {
  switch (cluster.state) {
    case 'open':
      return fail('conflict', { problem: { zh: '这一组还没有处理', en: 'the group has not been dealt with' } })
    case 'dismissed':
      return forgetOutside(ctx, cluster)
    case 'added':
      return forgetExamples(ctx, cluster, publishToo)
    case 'drafted':
      return forgetDrafts(ctx, cluster)
  }
}

/** Its questions are no longer ones that have to be refused. */
async function forgetOutside(ctx: InTx, { id, outside }: Cluster): Promise<number> {
  const removed = await unlearnOutside(ctx, { cluster: id })
  if (!outside) return removed
  const asked = await ctx.tx.db
    .selectFrom('learning_questions')
    .select('fingerprint')
    .distinct()
    .where('tenant_id', '=', ctx.tenant)
    .where('cluster_id', '=', id)
    .execute()
  await removeCases(ctx, { fingerprints: asked.map(({ fingerprint }) => fingerprint), onlyRefused: true })
  return removed
}

/** Only what came from this group: the intent may have had the same question before, or from elsewhere. */
async function forgetExamples(ctx: InTx, { id, target }: Cluster, publishToo: boolean): Promise<number> {
  const taught = await ctx.tx.db
    .updateTable('learning_questions')
    .set({ taught: false })
    .where('tenant_id', '=', ctx.tenant)
    .where('cluster_id', '=', id)
    .where('taught', '=', true)
    .returning('id')
    .execute()
  const questions = await readQuestions(
    ctx,
    taught.map((row) => row.id),
  )
  const texts = new Set(questions.map(({ text }) => text))
  return target === null ? 0 : withdrawExamples(ctx, target, (text) => texts.has(text), publishToo)
}

async function forgetDrafts(ctx: InTx, { target, changed_at: draftedAt }: Cluster): Promise<number> {
  let removed = 0
  for (const kind of ['article', 'intent'] as const)
    if (target !== null && (await withdrawDraft(ctx, kind, target, draftedAt))) removed++
  return removed
}
