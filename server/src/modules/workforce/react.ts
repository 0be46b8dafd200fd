import { sql } from 'kysely'
import type { Context, InTx } from '../../kernel/context.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import { reactor } from '../../kernel/reactor.ts'
import { scopesOf, users } from '../security/index.ts'
import { listPacks } from '../tenants/index.ts'
import { enrol, grantAllSkills } from './enrol.ts'
import { refreshGrants } from './grants.ts'
import { changePresence } from './presence.ts'

/** Users who may serve customers are agents; a new tenant starts with the skills of its pack, and gets those of later ones. */
export const onUsers = reactor({
  name: 'workforce',
  takes: {
    'tenant.created': (ctx, { payload }) =>
      inTx(ctx, async (inner) => {
        const fresh = await installSkills(inner, payload.pack)
        await enrolUser(inner, payload.administrator)
        // The announcement of the user may have come before that of the tenant.
        if (fresh) await grantAllSkills(inner, payload.administrator)
      }),
    'knowledge.packUpdated': (ctx, { payload }) =>
      inTx(ctx, async (inner) => {
        await installSkills(inner, payload.pack, payload.skills)
      }),
    'user.created': (ctx, { payload }) => inTx(ctx, (inner) => enrolUser(inner, payload.user)),
    'user.disabled': (ctx, { payload }) => inTx(ctx, (inner) => retire(inner, payload.user)),
  },
})

const inTx = (ctx: Context, work: (ctx: InTx) => Promise<void>): Promise<void> =>
  ctx.services.transactions.run(ctx.tenant, (tx) => work({ ...ctx, tx }))

/** @param only these of the pack's skills; all without it. @returns whether there were any to install */
async function installSkills(ctx: InTx, pack: string | null, only?: readonly string[]): Promise<boolean> {
  const manifest = listPacks().find(({ id }) => id === pack)
  const wanted = (manifest?.skills ?? []).filter(({ key }) => only?.includes(key) ?? true)
  const rows = wanted.map(({ key, title }) => ({
    tenant_id: ctx.tenant,
    key,
    id: uuidv7(ctx.services.clock),
    title: JSON.stringify(title),
  }))
  if (rows.length === 0) return false
  const written = await ctx.tx.db
    .insertInto('skills')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (written.numInsertedOrUpdatedRows ?? 0n) > 0n
}

async function enrolUser(ctx: InTx, id: string): Promise<void> {
  const user = (await users(ctx, {})).rows.find((row) => row.id === id)
  if (user && !user.disabled && scopesOf(user.roles).has('routing:work')) await enrol(ctx, user)
}

async function retire(ctx: InTx, id: string): Promise<void> {
  const { tx, tenant } = ctx
  const row = await tx.db
    .selectFrom('agents')
    .select('id')
    .where('tenant_id', '=', tenant)
    .where('id', '=', id)
    .where('active', '=', true)
    .executeTakeFirst()
  if (!row) return
  await changePresence(ctx, id, 'offline')
  await tx.db
    .updateTable('agents')
    .set({ active: false })
    .where('tenant_id', '=', tenant)
    .where('id', '=', id)
    .execute()
  await sql`update agent_people set tenants = array_remove(tenants, ${tenant}::uuid) where id = ${id}`.execute(tx.db)
  await refreshGrants(ctx, [id])
}
