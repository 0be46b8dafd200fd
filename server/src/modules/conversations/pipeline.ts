import type { Context, Services } from '../../kernel/context.ts'
import { GroupCommit } from '../../kernel/group-commit.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import { isTransient } from '../../kernel/transaction.ts'
import { appendAll, appendIn } from './append.ts'
import type { Append, Appended } from './append-types.ts'
import type { ConversationRow } from './rows.ts'

/** Three measured best on two cores: one commits, one is written, one gathers. */
const LANES = 3
const MAX_GROUP = 256
const PATIENCE_MS = 15_000

const pipelines = new WeakMap<Services, GroupCommit<Append, Appended>>()

function pipelineOf(services: Services): GroupCommit<Append, Appended> {
  let pipeline = pipelines.get(services)
  if (!pipeline) {
    pipeline = new GroupCommit({
      lanes: LANES,
      maxGroup: MAX_GROUP,
      commit: (tenant, appends: Append[]) => patiently(services, () => commit(services, tenant, appends)),
    })
    pipelines.set(services, pipeline)
  }
  return pipeline
}

/** Nearly every message is new: the look for what was sent before is made only when the unique index met one. */
async function commit(services: Services, tenant: string, appends: Append[]) {
  const run = (trusting: boolean) =>
    services.transactions.run(tenant, (tx) => appendAll(services, tx, appends, { trusting }))
  try {
    return await run(true)
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return run(false)
  }
}

const isUniqueViolation = (error: unknown) => error instanceof Error && 'code' in error && error.code === '23505'

/** Tries again while the database restarts: client ids make a group whose commit was in doubt safe to repeat. */
async function patiently<T>(services: Services, work: () => Promise<T>): Promise<T> {
  const { clock } = services
  const until = clock.now() + PATIENCE_MS
  for (let wait = 20; ; wait = Math.min(wait * 2, 500)) {
    try {
      return await work()
    } catch (error) {
      if (!isTransient(error) || clock.now() >= until) throw error
      await new Promise<void>((resolve) => {
        clock.after(wait, resolve)
      })
    }
  }
}

/** Appends one message through the group pipeline, or within the transaction that the caller has open ({@link appendIn}). */
export function append(ctx: Context, message: Append, held?: ConversationRow): Promise<Appended> {
  if (ctx.tx) return appendIn({ ...ctx, tx: ctx.tx }, message, held)
  // Without an id of its own a message could be written twice when the answer to a commit got lost.
  const clientId = message.clientId ?? uuidv7(ctx.services.clock)
  return pipelineOf(ctx.services).submit(ctx.tenant, message.conversation, { ...message, clientId })
}
