import type { CallIn, Notice, NotifyPort } from '@tandem/contract'
import { type Context, type InTx, inTransaction } from '../../../kernel/context.ts'
import { findTenant } from '../../tenants/index.ts'
import { localOf } from '../calendar.ts'
import { now } from '../internal.ts'
import { lockCall, setCall } from '../on-call/calls.ts'
import { linkOf } from '../on-call/link.ts'
import { listPeople } from '../people.ts'
import { notifierKind } from './kinds.ts'
import { listNotifiers, portOf } from './store.ts'
import { noticeOfCall } from './texts.ts'

interface Way {
  name: string
  port: NotifyPort
  notice: Notice
}

/** Tells somebody on every connected way that they are called in, and keeps what came of it. No transaction is open meanwhile. */
export async function tellCalled(ctx: Context, call: string): Promise<void> {
  const { log } = ctx.services
  const ways = await inTransaction(ctx, (inner) => waysFor(inner, call))
  if (ways === null) return
  const told: CallIn['told'] = await Promise.all(
    ways.map(async ({ name, port, notice }) => {
      const answer = await port.send(notice)
      if (!answer.ok) log.warn({ failure: answer.failure.code }, 'a call did not go through')
      return { notifier: name, ok: answer.ok, problem: answer.ok ? null : answer.failure.problem }
    }),
  )
  await inTransaction(ctx, (inner) => setCall(inner, call, { told }))
}

/** Null when there is nothing to tell any more, or it was told. */
async function waysFor(ctx: InTx, id: string): Promise<Way[] | null> {
  const call = await lockCall(ctx, id)
  if (call.state !== 'called' || call.told !== null || call.answer_by <= now(ctx)) return null
  const person = (await listPeople(ctx)).find(({ agent }) => agent === call.agent_id)
  const tenant = await findTenant(ctx.tx.db, ctx.tenant)
  const { minutes } = localOf(call.answer_by, tenant.hours.zone)
  const answerBy = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  const hours = Math.round((call.until_at.getTime() - call.called_at.getTime()) / 3_600_000)
  const link = await linkOf(ctx, id)
  const ways: Way[] = []
  for (const row of await listNotifiers(ctx)) {
    const isPersonal = notifierKind(row.kind).manifest.reach === 'person'
    if (!row.enabled || (isPersonal && !person?.phone)) continue
    // Whoever holds the one-time link may answer: into a group goes the way to the console, unless the tenant wants it.
    const url = isPersonal || row.settings.oneTap === true ? link : new URL('/my-shifts', link).href
    const about = {
      organisation: tenant.name,
      answerBy,
      hours,
      url,
      phone: person?.phone ?? null,
      name: person?.name ?? '',
    }
    ways.push({ name: row.name, port: await portOf(ctx, row), notice: noticeOfCall(tenant.language, about) })
  }
  return ways
}
