import { type Customer, visitorLabel } from '@tandem/contract'
import type { Selectable } from 'kysely'
import type { InTx } from '../../kernel/context.ts'
import type { CustomerKeys } from '../../kernel/crypto/keyring.ts'
import { fail } from '../../kernel/errors.ts'
import type { Database } from '../../kernel/schema.ts'
import { type Field, INDEXED, normaliseValue } from './rules.ts'

export type CustomerRow = Selectable<Database['customers']>
type IdentityRow = Selectable<Database['identities']>

export const place = (customer: string, column: Field | 'attributes') => ({ table: 'customers', column, row: customer })
export const identityPlace = (identity: string) => ({ table: 'identities', column: 'value', row: identity })

/** The row of the person behind an id: after a merge the one that the id was merged into. */
export async function customerRow(ctx: InTx, id: string, lock = false): Promise<CustomerRow> {
  for (let next = id; ; ) {
    const { rows } = await ctx.tx.client.query<CustomerRow>({
      name: lock ? 'customer_lock' : 'customer',
      text: lock ? `${ROW} for update` : ROW,
      values: [ctx.tenant, next],
    })
    const [row] = rows
    if (!row) return fail('not_found')
    if (!row.merged_into) return row
    next = row.merged_into
  }
}

const ROW = 'select * from customers where tenant_id = $1 and id = $2'

/** All ids of one person: the own one and those merged into it. */
export async function familyOf(ctx: InTx, id: string): Promise<string[]> {
  const { id: head } = await customerRow(ctx, id)
  const rows = await ctx.tx.db
    .selectFrom('customers')
    .select('id')
    .where('tenant_id', '=', ctx.tenant)
    .where('merged_into', '=', head)
    .execute()
  return [head, ...rows.map((row) => row.id)]
}

const KNOWN = `select own.id as asked, own.name as "ownName", head.id as "headId", head.name as "headName"
from customers own left join customers head on head.tenant_id = own.tenant_id and head.id = own.merged_into
where own.tenant_id = $1 and own.id = any($2::uuid[])`

interface Known {
  asked: string
  ownName: string | null
  headId: string | null
  headName: string | null
}

/** For many ids at once: the person behind each, with the name in clear. */
export async function canonical(ctx: InTx, ids: readonly string[]): Promise<Map<string, { id: string; name: string }>> {
  if (ids.length === 0) return new Map()
  const { rows } = await ctx.tx.client.query<Known>({
    name: 'customers_known',
    text: KNOWN,
    values: [ctx.tenant, [...new Set(ids)]],
  })
  const heads = rows.map((row) => row.headId ?? row.asked)
  const keys = await ctx.services.keys.customers(ctx.tx, heads)
  return new Map(
    rows.map((row) => {
      const id = row.headId ?? row.asked
      return [
        row.asked,
        { id, name: openField(keys.get(id), id, 'name', row.headId ? row.headName : row.ownName) ?? visitorLabel(id) },
      ]
    }),
  )
}

/** The customer's phone in clear, for calls that the customer caused; null when it is not known. */
export async function phoneOf(ctx: InTx, id: string): Promise<string | null> {
  const row = await customerRow(ctx, id)
  const keys = await ctx.services.keys.customers(ctx.tx, [row.id])
  return openField(keys.get(row.id), row.id, 'phone', row.phone)
}

/** A sealed field in clear; null when it is empty or the customer has been erased. */
export function openField(keys: CustomerKeys | undefined, customer: string, field: Field, sealed: string | null) {
  return sealed && keys ? keys.open(place(customer, field), sealed) : null
}

/** The columns that store new values of personal fields: sealed, and indexed where they can be searched. */
export async function sealFields(ctx: InTx, customer: string, fields: Partial<Record<Field, string | null>>) {
  const keys = await ctx.services.keys.customer(ctx.tx, customer)
  const tenant = await ctx.services.keys.tenant(ctx.tx)
  const columns: Partial<Record<Field | `${(typeof INDEXED)[number]}_index`, string | null>> = {}
  for (const [name, value] of Object.entries(fields) as [Field, string | null][]) {
    const clean = value?.trim() || null
    columns[name] = clean && keys.seal(place(customer, name), clean)
    const indexed = INDEXED.find((field) => field === name)
    if (indexed) columns[`${indexed}_index`] = clean && tenant.blind(indexed, normaliseValue(indexed, clean))
  }
  return columns
}

/** A customer as the contract shows one, in clear; surfaces mask it. */
export async function present(ctx: InTx, row: CustomerRow): Promise<Customer> {
  const [customer] = await presentAll(ctx, [row])
  return customer ?? fail('not_found')
}

const FAMILIES = `select id, merged_into from customers
where tenant_id = $1 and merged_into = any(array(select unnest($2::uuid[])))`

/** The same of many rows, none of which was merged into another: all is read in one go. */
export async function presentAll(ctx: InTx, rows: readonly CustomerRow[]): Promise<Customer[]> {
  if (rows.length === 0) return []
  const { rows: merged } = await ctx.tx.client.query<{ id: string; merged_into: string }>({
    name: 'customers_families',
    text: FAMILIES,
    values: [ctx.tenant, rows.map(({ id }) => id)],
  })
  const headOf = new Map(merged.map(({ id, merged_into }) => [id, merged_into]))
  const ids = [...rows.map(({ id }) => id), ...headOf.keys()]
  const keys = await ctx.services.keys.customers(ctx.tx, ids)
  const found = await ctx.tx.db
    .selectFrom('identities')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('customer_id', 'in', ids)
    .orderBy('created_at')
    .execute()
  const isOf = (row: CustomerRow) => (identity: IdentityRow) =>
    (headOf.get(identity.customer_id) ?? identity.customer_id) === row.id
  return rows.map((row) => inClear(row, found.filter(isOf(row)), keys))
}

function inClear(row: CustomerRow, identities: readonly IdentityRow[], keys: Map<string, CustomerKeys>): Customer {
  const own = keys.get(row.id)
  return {
    id: row.id,
    name: openField(own, row.id, 'name', row.name) ?? visitorLabel(row.id),
    phone: openField(own, row.id, 'phone', row.phone),
    email: openField(own, row.id, 'email', row.email),
    note: openField(own, row.id, 'note', row.note),
    tags: row.tags,
    attributes: row.attributes && own ? JSON.parse(own.open(place(row.id, 'attributes'), row.attributes)) : {},
    identities: identities.flatMap((identity) => {
      const owner = keys.get(identity.customer_id)
      if (!owner) return []
      const value = owner.open(identityPlace(identity.id), identity.value)
      return [{ id: identity.id, kind: identity.kind, value, verified: identity.verified }]
    }),
    createdAt: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    erasedAt: row.erased_at?.toISOString() ?? null,
  }
}
