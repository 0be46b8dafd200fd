import { sql } from 'kysely'
import type { InTx } from '../../kernel/context.ts'
import { refreshGrants } from './grants.ts'

const DEFAULT_LEVEL = 3

/** Makes a user an agent (again), with every skill that the tenant knows; says nothing of one who is one already. */
export async function enrol(ctx: InTx, user: { id: string; name: string }): Promise<void> {
  const { tx, tenant } = ctx
  const now = new Date(ctx.services.clock.now())
  const known = await tx.db
    .updateTable('agents')
    .set({ active: true, name: user.name })
    .where('tenant_id', '=', tenant)
    .where('id', '=', user.id)
    .executeTakeFirst()
  await join(ctx, user.id)
  if (known.numUpdatedRows > 0n) return refreshGrants(ctx, [user.id])
  await tx.db
    .insertInto('agents')
    .values({ tenant_id: tenant, id: user.id, name: user.name, presence_since: now, last_work_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await grantAllSkills(ctx, user.id)
}

/** Notes that the person serves this tenant, too. */
async function join({ tx, tenant }: InTx, id: string): Promise<void> {
  await sql`insert into agent_people as p (id, tenants) values (${id}, array[${tenant}]::uuid[])
    on conflict (id) do update set tenants = array_append(p.tenants, ${tenant}::uuid)
    where not p.tenants @> array[${tenant}]::uuid[]`.execute(tx.db)
}

/** Gives every skill of the tenant to a user who is an agent; to another nothing. */
export async function grantAllSkills(ctx: InTx, agent: string): Promise<void> {
  const { tx, tenant } = ctx
  await tx.db
    .insertInto('agent_skills')
    .columns(['tenant_id', 'agent_id', 'key', 'level'])
    .expression((eb) =>
      eb
        .selectFrom('skills')
        .innerJoin('agents', 'agents.tenant_id', 'skills.tenant_id')
        .select(['skills.tenant_id', 'agents.id', 'skills.key', eb.val(DEFAULT_LEVEL).as('level')])
        .where('agents.tenant_id', '=', tenant)
        .where('agents.id', '=', agent),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await refreshGrants(ctx, [agent])
}
