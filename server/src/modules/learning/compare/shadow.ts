import { loadModel } from '@tandem/nlu'
import { LRUCache } from 'lru-cache'
import { type Context, type InTx, inTransaction } from '../../../kernel/context.ts'
import {
  answerOf,
  type Brain,
  brainOf,
  mindOf,
  modelBytes,
  readTurns,
  seeing,
  textsRead,
  trainedModels,
} from '../../assistant/index.ts'
import { releaseOf } from '../settings.ts'
import { isSame } from './rules.ts'
import { insertChanges } from './store.ts'

const candidates = new LRUCache<string, Brain>({ max: 4 })

/**
 * Has the candidate answer the question of an AI message beside the live version, after the customer got the answer.
 * Both are asked as if it were the first message of a conversation: what differs is the model alone.
 */
export async function shadow(ctx: Context, message: string): Promise<void> {
  const { transactions } = ctx.services
  const test = await inTransaction(ctx, (inner) => prepare(inner, message))
  if (!test) return
  const { text, revision, knowledge, threshold } = test
  const ask = async (brain: Brain) => {
    const answer = (by: Brain) => answerOf(text, by, knowledge, threshold)
    return answer(await seeing(ctx, brain, textsRead(brain, answer)))
  }
  const [live, candidate] = [await ask(test.live), await ask(test.candidate)]
  const agrees = isSame(live, candidate)
  const change = { id: message, origin: 'shadow' as const, live, candidate, effect: 'other' as const }
  await transactions.run(ctx.tenant, async (tx) => {
    if (!agrees) await insertChanges({ ...ctx, tx }, revision, [change])
    await count({ ...ctx, tx }, revision, agrees)
  })
}

/** What was asked, and who is to answer; null when there is nothing to compare. */
async function prepare(ctx: InTx, message: string) {
  if (!(await releaseOf(ctx)).shadow) return null
  const candidate = (await trainedModels(ctx)).find(({ stage }) => stage === 'candidate')
  const [turn] = candidate ? await readTurns(ctx, [message]) : []
  const text = turn?.reasoning.asked?.trim()
  const { brain: live, knowledge, policy } = await mindOf(ctx)
  if (!candidate || !text || !live) return null
  const { revision, version } = candidate
  const brain = await candidateBrain(ctx, revision, version)
  return { text, revision, knowledge, threshold: policy.threshold, live, candidate: brain }
}

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
