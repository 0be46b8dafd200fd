import { AlarmKind } from '@tandem/contract'
import { type InTx, inTransaction } from '../../kernel/context.ts'
import { type DeadlineKind, startDeadline } from '../../kernel/deadlines.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import { reactor } from '../../kernel/reactor.ts'
import { angryCount, openCounts } from '../conversations/index.ts'
import { notify } from '../desk/index.ts'
import { gaveUpSince, queueOf } from '../routing/index.ts'
import { holdersOf } from '../security/index.ts'
import { type AlarmRow, policyOf, tellFloor } from './internal.ts'
import { judge, valuesOf } from './rules.ts'

const KIND = 'supervision.watch'
const EVERY_MS = 10_000
const WINDOW_MS = 30 * 60_000

/** A floor on which something happens is looked at every ten seconds; an empty one costs nothing. */
export const onEvents = reactor({
  name: 'supervision',
  takes: {
    'episode.opened': (ctx) => inTransaction(ctx, keepWatch),
  },
})

export const watchDeadline: DeadlineKind = {
  kind: KIND,
  async run(ctx) {
    const on = await look(ctx)
    const { bot, queue, agent } = await openCounts(ctx.tx)
    if (on > 0 || bot + queue + agent > 0) await keepWatch(ctx)
  },
}

const keepWatch = (ctx: InTx): Promise<void> => {
  const dueAt = new Date(ctx.services.clock.now() + EVERY_MS)
  return startDeadline(ctx.tx, ctx.services, { kind: KIND, key: ctx.tenant, dueAt })
}

/** Holds the floor against the policy; answers how many alarms are on then. */
async function look(ctx: InTx): Promise<number> {
  const { tx } = ctx
  const now = ctx.services.clock.now()
  const policy = await policyOf(tx)
  const values = valuesOf(
    {
      now,
      waitingSince: (await queueOf(ctx)).map((entry) => entry.enqueued_at.getTime()),
      ...(await gaveUpSince(ctx, new Date(now - WINDOW_MS))),
      angry: await angryCount(tx),
    },
    policy.targetSeconds,
  )
  const rows = await tx.db
    .selectFrom('alarms')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('cleared_at', 'is', null)
    .forUpdate()
    .execute()
  let count = rows.length
  for (const kind of AlarmKind.options) {
    const row = rows.find((alarm) => alarm.kind === kind)
    const level = policy[kind]
    const verdict = judge(row !== undefined, values[kind], level)
    if (verdict === 'raise' && level) {
      await raise(ctx, kind, values[kind], level.raise)
      count++
    } else if (verdict === 'clear' && row) {
      await change(ctx, row, { cleared_at: new Date(now) })
      count--
    } else if (row && values[kind] > row.worst) await change(ctx, row, { worst: values[kind] })
  }
  return count
}

async function raise(ctx: InTx, kind: AlarmKind, value: number, limit: number): Promise<void> {
  const id = uuidv7(ctx.services.clock)
  await ctx.tx.db
    .insertInto('alarms')
    .values({
      tenant_id: ctx.tenant,
      id,
      kind,
      raised_at: new Date(ctx.services.clock.now()),
      value,
      worst: value,
      raise_limit: limit,
    })
    .execute()
  const agents = await holdersOf(ctx.tx, 'conversation:supervise')
  await notify(ctx, { agents, kind: 'alarm', about: id, alarm: kind })
  tellFloor(ctx)
}

async function change(ctx: InTx, row: AlarmRow, to: Partial<AlarmRow>): Promise<void> {
  await ctx.tx.db.updateTable('alarms').set(to).where('tenant_id', '=', ctx.tenant).where('id', '=', row.id).execute()
  tellFloor(ctx)
}
