import type { HeldPart } from '@tandem/contract'
import { type RawBuilder, sql } from 'kysely'
import type { InTx } from './context.ts'
import type { Database } from './schema.ts'

/** A person, with the ids of all records that turned out to be theirs; things are kept under any of them. */
export interface Person {
  readonly id: string
  readonly ids: readonly string[]
}

/** What an erasure came to: how many things are gone, and how many stay with nothing personal in them. */
export interface Share {
  erased: number
  kept: number
}

/** What one module keeps of customers. */
export interface Holding {
  readonly part: HeldPart
  /** The tables that it answers for: a test finds one that nobody answers for. */
  readonly tables: readonly string[]
  /** Takes leave, while the person can still be told something. */
  leave?(ctx: InTx, person: Person): Promise<void>
  /** Everything that is held, in clear, for the person. */
  copy(ctx: InTx, person: Person): Promise<Record<string, unknown>[]>
  /**
   * Erases it, or what makes it personal. The person's keys are gone by then. May come again, and finds only what came
   * in meanwhile.
   */
  erase(ctx: InTx, person: Person): Promise<Share>
}

type TableName = keyof Database & string

const rowsOf = (ctx: InTx, { ids }: Person) => sql`tenant_id = ${ctx.tenant} and customer_id = any(${ids}::uuid[])`

/** Deletes the rows that a table has under the person's ids. @returns how many */
export async function deleteOf(ctx: InTx, table: TableName, person: Person): Promise<number> {
  const { numAffectedRows } = await sql`delete from ${sql.table(table)} where ${rowsOf(ctx, person)}`.execute(ctx.tx.db)
  return Number(numAffectedRows ?? 0)
}

/** Empties columns of them, where `full` says that there is something. @returns how many rows had something */
export async function wipeOf(
  ctx: InTx,
  table: TableName,
  person: Person,
  { set, full }: { set: RawBuilder<unknown>; full: RawBuilder<unknown> },
): Promise<number> {
  const { numAffectedRows } = await sql`update ${sql.table(table)} set ${set}
    where ${rowsOf(ctx, person)} and (${full})`.execute(ctx.tx.db)
  return Number(numAffectedRows ?? 0)
}

/** How many rows a table has under the person's ids. */
export async function countOf(ctx: InTx, table: TableName, person: Person): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}
    where ${rowsOf(ctx, person)}`.execute(ctx.tx.db)
  return rows[0]?.n ?? 0
}
