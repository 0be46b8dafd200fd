import { sql } from 'kysely'
import type { InTx } from '../../kernel/context.ts'

/** A skill that asks for a certificate counts for nothing without it: `s` is the agent's skill. */
const certified = sql`(not exists (
  select 1 from skills c where c.tenant_id = s.tenant_id and c.key = s.key and c.certificate is not null
    and not exists (select 1 from agent_certificates h where h.tenant_id = s.tenant_id and h.agent_id = s.agent_id
      and h.certificate = c.certificate)))`

/**
 * Writes beside each of these agents what their skills allow, and beside each skill the best level that anybody has.
 * Called after every change of skills, certificates or of who serves; announces when conversations may now ask for less
 * or more. Matching looks at what stands here only. One change of a tenant's skills at a time: two who have the best
 * level and lose it at once would each be reckoned with the other's, which then is asked for and nobody has.
 */
export async function refreshGrants(ctx: InTx, agents: readonly string[]): Promise<void> {
  await sql`select from skills where tenant_id = ${ctx.tenant} order by key for no key update`.execute(ctx.tx.db)
  await sql`
    update agents as a set
      skill_count = (select count(*) from agent_skills s where s.tenant_id = a.tenant_id and s.agent_id = a.id
        and ${certified}),
      grants = coalesce((
        select array_agg(s.key || ':' || n order by s.key, n) from agent_skills s, generate_series(1, s.level) n
        where s.tenant_id = a.tenant_id and s.agent_id = a.id and ${certified}), '{}')
    where a.tenant_id = ${ctx.tenant} and a.id = any(${[...agents]}::uuid[])`.execute(ctx.tx.db)
  const { rows } = await sql<{ key: string }>`
    with top as (
      select k.key, coalesce(max(s.level) filter (where a.active), 0) as level
      from skills k
      left join agent_skills s on s.tenant_id = k.tenant_id and s.key = k.key and ${certified}
      left join agents a on a.tenant_id = s.tenant_id and a.id = s.agent_id
      where k.tenant_id = ${ctx.tenant} group by k.key)
    update skills k set top_level = top.level from top
    where k.tenant_id = ${ctx.tenant} and k.key = top.key and k.top_level <> top.level
    returning k.key`.execute(ctx.tx.db)
  if (rows.length > 0) ctx.tx.emit('service.changed', ctx.tenant, {})
}
