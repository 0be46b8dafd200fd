import { auditRow } from '../../../kernel/audit-row.ts'
import { type InTx, type Services, systemContext } from '../../../kernel/context.ts'
import { INSTALLATION } from '../../../kernel/ids.ts'
import { acrossTenants, listTenantIds } from '../../tenants/index.ts'
import { eraseNow } from './erase-now.ts'
import { personOf } from './holdings.ts'
import { type ErasedPerson, enter, ledgerOf, readLedger } from './ledger.ts'

/** Who asked for it stands in the ledger by id only. */
const BY = '恢复备份后重做 / repeated after a restore'

/**
 * Holds the ledger and the database against each other, in both directions: people who are erased here and not in the
 * ledger are entered; people of the ledger who are here as if nothing had been are erased once more, as after a restore
 * of an older copy by whatever means. @returns how many records were erased once more
 */
export async function repeatErasures(services: Services): Promise<number> {
  const { transactions, config } = services
  const people = await readLedger(ledgerOf(config.dataDir))
  const tenants = await transactions.run(INSTALLATION, (tx) => acrossTenants(tx, listTenantIds))
  let repeated = 0
  for (const tenant of tenants) {
    const ctx = systemContext(services, tenant, 'erasures')
    const own = people.filter((person) => person.tenant === tenant)
    const back = await transactions.run(tenant, async (tx) => {
      await enterMissing({ ...ctx, tx }, own)
      return returned({ ...ctx, tx }, own)
    })
    for (const person of back) repeated += await transactions.run(tenant, (tx) => repeat({ ...ctx, tx }, person))
  }
  return repeated
}

async function enterMissing(ctx: InTx, entered: readonly ErasedPerson[]): Promise<void> {
  const known = new Set(entered.flatMap(({ customers }) => customers))
  const rows = await ctx.tx.db
    .selectFrom('erasures')
    .select('customer_id')
    .where('tenant_id', '=', ctx.tenant)
    .execute()
  for (const { customer_id: id } of rows) if (!known.has(id)) await enter(ctx, await personOf(ctx, id))
}

async function returned(ctx: InTx, entered: readonly ErasedPerson[]): Promise<ErasedPerson[]> {
  const here = new Set(
    await present(
      ctx,
      entered.flatMap(({ customers }) => customers),
    ),
  )
  return entered.filter(({ customers }) => customers.some((id) => here.has(id)))
}

/** The records may not have been one person yet when the copy was made. */
async function repeat(ctx: InTx, { customers, at, by }: ErasedPerson): Promise<number> {
  const heads = await present(ctx, customers)
  for (const id of heads) {
    await eraseNow(ctx, await personOf(ctx, id), { by: { id: by, name: BY }, at: new Date(at) })
    ctx.tx.audit(auditRow(ctx, 'customers.erase', 'ok', id, { repeated: true }))
  }
  return heads.length
}

/** Which of these are here and not erased, but for those that belong to another record. */
async function present(ctx: InTx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await ctx.tx.client.query<{ id: string }>(
    `select id from customers
     where tenant_id = $1 and id = any($2::uuid[]) and erased_at is null and merged_into is null order by id for update`,
    [ctx.tenant, ids],
  )
  return rows.map(({ id }) => id)
}
