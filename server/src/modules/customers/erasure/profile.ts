import { sql } from 'kysely'
import { countOf, deleteOf, type Holding } from '../../../kernel/holding.ts'
import { customerRow, present } from '../internal.ts'

const SEALED = ['name', 'phone', 'email', 'note', 'attributes'] as const

const EMPTY = {
  name: null,
  phone: null,
  email: null,
  note: null,
  attributes: null,
  name_index: null,
  phone_index: null,
  email_index: null,
  tags: [],
}

/** Who the person is. The ledger of consents stays: it proves what was agreed to, and names nobody. */
export const profile: Holding = {
  part: 'profile',
  tables: ['customers', 'identities', 'consents', 'customer_keys', 'erasures', 'erasure_parts'],
  async copy(ctx, { id, ids }) {
    const { erasedAt, ...known } = await present(ctx, await customerRow(ctx, id))
    const words = await ctx.tx.db
      .selectFrom('consents')
      .select(['purpose', 'given', 'source', 'at'])
      .where('tenant_id', '=', ctx.tenant)
      .where('customer_id', 'in', ids)
      .orderBy('at')
      .execute()
    return [{ ...known, consents: words }]
  },
  async erase(ctx, person) {
    const { numUpdatedRows: profiles } = await ctx.tx.db
      .updateTable('customers')
      .set(EMPTY)
      .where('tenant_id', '=', ctx.tenant)
      .where('id', 'in', person.ids)
      .where((eb) => eb.or([...SEALED.map((column) => eb(column, 'is not', null)), sql<boolean>`tags <> '{}'`]))
      .executeTakeFirst()
    const identities = await deleteOf(ctx, 'identities', person)
    return { erased: Number(profiles) + identities, kept: await countOf(ctx, 'consents', person) }
  },
}
