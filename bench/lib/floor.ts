import { systemClock } from '@tandem/server/kernel/clock.ts'
import type { Context, Services } from '@tandem/server/kernel/context.ts'
import { uuidv7 } from '@tandem/server/kernel/ids.ts'
import type { Tx } from '@tandem/server/kernel/transaction.ts'
import { identify } from '@tandem/server/modules/customers/index.ts'
import { insertTenant } from '@tandem/server/modules/tenants/index.ts'

export const id = (): string => uuidv7(systemClock)

export const contextOf = (services: Services, tenant: string): Context => ({
  services,
  tenant,
  actor: { kind: 'system', name: 'bench' },
  requestId: 'bench',
  language: 'zh',
  ip: null,
})

/** A tenant with skills and agents who are there; each agent has three skills at random levels. */
export async function staff(
  ctx: Context,
  { agents, skills, capacity }: { agents: number; skills: number; capacity: number },
): Promise<string[]> {
  const ids = Array.from({ length: agents }, id)
  await ctx.services.transactions.run(ctx.tenant, async (tx) => {
    await insertTenant(tx, { name: 'Bench', pack: null, language: 'zh', at: new Date() })
    const run = (text: string, values: unknown[]) => tx.client.query(text, [ctx.tenant, ...values])
    await run(
      `insert into skills (tenant_id, key, id, title, top_level)
       select $1, 's' || n, gen_random_uuid(), '{"zh":"x","en":"x"}', 5 from generate_series(0, $2::int - 1) n`,
      [skills],
    )
    await run(
      `insert into agents (tenant_id, id, name, presence, presence_since, capacity, last_work_at)
       select $1, id, 'agent', 'online', now(), $3, now() from unnest($2::uuid[]) id`,
      [ids, capacity],
    )
    await tx.client.query(
      'insert into agent_people (id, tenants) select id, array[$1::uuid] from unnest($2::uuid[]) id',
      [ctx.tenant, ids],
    )
    await run(
      `insert into agent_skills (tenant_id, agent_id, key, level)
       select $1, a.id, 's' || k, 1 + floor(random() * 5)::int from unnest($2::uuid[]) a (id)
       cross join lateral (select distinct floor(random() * $3)::int as k from generate_series(1, 3) g where a.id is not null) k`,
      [ids, skills],
    )
    await tx.client.query(GRANTS, [ctx.tenant])
  })
  return ids
}

const GRANTS = `update agents a set
  skill_count = (select count(*) from agent_skills s where s.tenant_id = a.tenant_id and s.agent_id = a.id),
  grants = coalesce((select array_agg(s.key || ':' || n order by s.key, n) from agent_skills s, generate_series(1, s.level) n
    where s.tenant_id = a.tenant_id and s.agent_id = a.id), '{}')
where a.tenant_id = $1`

/** Open conversations of one customer, on a channel each, in the queue or with the bot. */
export async function threads(ctx: Context, tx: Tx, count: number): Promise<{ customer: string; rows: Thread[] }> {
  const inner = { ...ctx, tx }
  const customer = await identify(inner, { kind: 'visitor', value: id(), verified: false })
  const rows = Array.from({ length: count }, () => ({ conversation: id(), episode: id(), channel: id() }))
  await tx.client.query(
    `insert into conversations (tenant_id, id, customer_id, channel_id, channel_kind, channel_name, status, episode_id,
       episode_number, last_seq, opened_at, updated_at)
     select $1, c, $2, ch, 'web', 'bench', 'open', e, 1, 0, now(), now()
     from unnest($3::uuid[], $4::uuid[], $5::uuid[]) u (c, e, ch)`,
    [
      ctx.tenant,
      customer,
      rows.map((row) => row.conversation),
      rows.map((row) => row.episode),
      rows.map((row) => row.channel),
    ],
  )
  await tx.client.query(
    `insert into episodes (tenant_id, id, conversation_id, customer_id, number, first_seq, opened_at)
     select $1, e, c, $2, 1, 1, now() from unnest($3::uuid[], $4::uuid[]) u (c, e)`,
    [ctx.tenant, customer, rows.map((row) => row.conversation), rows.map((row) => row.episode)],
  )
  return { customer, rows }
}

export interface Thread {
  conversation: string
  episode: string
  channel: string
}

/** What the database does by itself within seconds of rows that come one by one, and not within those of a bulk fill. */
export async function analyse({ transactions }: Services): Promise<void> {
  const client = await transactions.app.connect()
  try {
    await client.query('set role none; analyze; reset role')
  } finally {
    client.release(true)
  }
}
