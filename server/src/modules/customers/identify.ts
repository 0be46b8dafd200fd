import { sql } from 'kysely'
import type { InTx } from '../../kernel/context.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import { customerRow, identityPlace, sealFields } from './internal.ts'
import { type Field, normaliseValue } from './rules.ts'

export interface Sighting {
  /** `visitor`, `user` (vouched for by the website), `phone`, `email`, or an account kind of a channel. */
  kind: string
  value: string
  verified: boolean
  profile?: Partial<Record<Exclude<Field, 'note'>, string>>
}

/** The customer known by this identity; made when nobody is. Profile values fill empty fields only. */
export async function identify(ctx: InTx, sighting: Sighting): Promise<string> {
  const index = (await ctx.services.keys.tenant(ctx.tx)).blind(
    sighting.kind,
    normaliseValue(sighting.kind, sighting.value),
  )
  // Two messages of a new customer may arrive at once: the second waits here and finds what the first made.
  await sql`select pg_advisory_xact_lock(hashtextextended(${index}, 0))`.execute(ctx.tx.db)
  const found = await ctx.tx.db
    .selectFrom('identities')
    .select('customer_id')
    .where('tenant_id', '=', ctx.tenant)
    .where('kind', '=', sighting.kind)
    .where('value_index', '=', index)
    .executeTakeFirst()
  if (!found) return create(ctx, sighting, index)
  const row = await customerRow(ctx, found.customer_id)
  await touch(ctx, row.id, fillEmpty(row, sighting.profile ?? {}))
  return row.id
}

async function create(ctx: InTx, sighting: Sighting, index: string): Promise<string> {
  const id = uuidv7(ctx.services.clock)
  const now = new Date(ctx.services.clock.now())
  const keys = await ctx.services.keys.createCustomer(ctx.tx, id)
  await ctx.tx.db
    .insertInto('customers')
    .values({ tenant_id: ctx.tenant, id, created_at: now, last_seen_at: now })
    .execute()
  const identity = uuidv7(ctx.services.clock)
  await ctx.tx.db
    .insertInto('identities')
    .values({
      tenant_id: ctx.tenant,
      id: identity,
      customer_id: id,
      kind: sighting.kind,
      value: keys.seal(identityPlace(identity), sighting.value),
      value_index: index,
      verified: sighting.verified,
      created_at: now,
    })
    .execute()
  await touch(ctx, id, sighting.profile ?? {})
  return id
}

function fillEmpty(row: Record<'name' | 'phone' | 'email', string | null>, profile: NonNullable<Sighting['profile']>) {
  return Object.fromEntries(Object.entries(profile).filter(([field]) => row[field as keyof typeof row] === null))
}

async function touch(ctx: InTx, id: string, profile: NonNullable<Sighting['profile']>): Promise<void> {
  await ctx.tx.db
    .updateTable('customers')
    .set({ last_seen_at: new Date(ctx.services.clock.now()), ...(await sealFields(ctx, id, profile)) })
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .execute()
}
