import { loadModel } from '@tandem/nlu'
import { LRUCache } from 'lru-cache'
import type { Context, InTx } from '../../../kernel/context.ts'
import { answerOf, type Brain, brainOf, mindOf, modelBytes, readTurns, trainedModels } from '../../assistant/index.ts'
import { releaseOf } from '../settings.ts'
import { isSame } from './rules.ts'
import { insertChanges } from './store.ts'

const candidates = new LRUCache<string, Brain>({ max: 4 })

/**
 * Has the candidate answer the question of an AI message beside the live version, after the customer got the answer.
 * Both are asked as if it were the first message of a conversation: what differs is the model alone.
 */
export const shadow = (ctx: Context, message: string): Promise<void> =>
  ctx.services.transactions.run(ctx.tenant, async (tx) => {
    const inTx = { ...ctx, tx }
    if (!(await releaseOf(inTx)).shadow) return
    const candidate = (await trainedModels(inTx)).find(({ stage }) => stage === 'candidate')
    const [turn] = candidate ? await readTurns(inTx, [message]) : []
    const text = turn?.reasoning.asked?.trim()
    const { brain: live, knowledge, policy } = await mindOf(inTx)
    if (!candidate || !text || !live) return
    const { revision, version } = candidate
    const brain = await candidateBrain(inTx, revision, version)
    const before = answerOf(text, live, knowledge, policy.threshold)
    const after = answerOf(text, brain, knowledge, policy.threshold)
    const agrees = isSame(before, after)
    const change = { id: message, origin: 'shadow' as const, live: before, candidate: after, effect: 'other' as const }
    if (!agrees) await insertChanges(inTx, revision, [change])
    await count(inTx, revision, agrees)
  })

async function candidateBrain(ctx: InTx, revision: number, version: string): Promise<Brain> {
  const key = `${ctx.tenant} ${version}`
  const known = candidates.get(key) ?? brainOf(version, loadModel(await modelBytes(ctx, revision)))
  candidates.set(key, known)
  return known
}

async function count(ctx: InTx, revision: number, agrees: boolean): Promise<void> {
  const agreed = agrees ? 1 : 0
  await ctx.tx.db
    .insertInto('learning_shadows')
    .values({ tenant_id: ctx.tenant, revision, asked: 1, agreed })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'revision']).doUpdateSet((eb) => ({
        asked: eb('learning_shadows.asked', '+', 1),
        agreed: eb('learning_shadows.agreed', '+', agreed),
      })),
    )
    .execute()
}
