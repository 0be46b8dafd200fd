import type { InTx } from './internal.ts'

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
  if (known.numUpdatedRows > 0n) return
  await tx.db
    .insertInto('agents')
    .values({ tenant_id: tenant, id: user.id, name: user.name, presence_since: now, last_work_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await grantAllSkills(ctx, user.id)
}

/** Gives every skill of the tenant to a user who is an agent; to another nothing. */
export async function grantAllSkills({ tx, tenant }: InTx, agent: string): Promise<void> {
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
}
