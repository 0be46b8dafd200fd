import { sql } from 'kysely'
import type { Tx } from '../../kernel/transaction.ts'
import type { Count, Metric } from './measure.ts'

/** Changes to the rollups, summed by cell before they are written. */
export class Sums {
  readonly #cells = new Map<string, { cell: Count; n: number }>()

  add(counts: readonly Count[], times: 1 | -1): void {
    for (const cell of counts) {
      const key = `${cell.slot}|${cell.metric}|${cell.label}|${cell.bucket}`
      const known = this.#cells.get(key)
      if (known) known.n += times
      else this.#cells.set(key, { cell, n: times })
    }
  }

  /** The cells that changed. */
  changes(): (Count & { n: number })[] {
    return [...this.#cells.values()].filter(({ n }) => n !== 0).map(({ cell, n }) => ({ ...cell, n }))
  }
}

/** Two projectors of one tenant (a new leader while the old one still finishes) take turns. */
export async function lockRollups(tx: Tx): Promise<void> {
  await tx.client.query(`select pg_advisory_xact_lock(hashtextextended('insights' || $1, 0))`, [tx.tenant])
}

const cellsOf = (cells: readonly (Count & { n: number })[]) => [
  cells.map(({ slot }) => new Date(slot)),
  cells.map(({ metric }) => metric),
  cells.map(({ label }) => label),
  cells.map(({ bucket }) => bucket),
  cells.map(({ n }) => n),
]

const CELLS = `unnest($2::timestamptz[], $3::text[], $4::text[], $5::int[], $6::int[]) as c (slot, metric, label, bucket, n)`

const TAKE = `update insight_rollups as r set n = r.n + c.n from ${CELLS}
where r.tenant_id = $1 and r.slot = c.slot and r.metric = c.metric and r.label = c.label and r.bucket = c.bucket`

const ADD = `insert into insight_rollups as r (tenant_id, slot, metric, label, bucket, n)
select $1, slot, metric, label, bucket, n from ${CELLS}
on conflict (tenant_id, slot, metric, label, bucket) do update set n = r.n + excluded.n`

export async function addToRollups(tx: Tx, sums: Sums): Promise<void> {
  const changes = sums.changes()
  const less = changes.filter(({ n }) => n < 0)
  const more = changes.filter(({ n }) => n > 0)
  // An insert would hold a negative sum against the table's check before it looks for the row.
  if (less.length > 0) await write(tx, 'insight_rollups_take', TAKE, less)
  if (more.length > 0) await write(tx, 'insight_rollups_add', ADD, more)
}

const write = (tx: Tx, name: string, text: string, cells: readonly (Count & { n: number })[]) =>
  tx.client.query({ name, text, values: [tx.tenant, ...cellsOf(cells)] })

export async function clearRollups(tx: Tx): Promise<void> {
  await tx.db.deleteFrom('insight_rollups').where('tenant_id', '=', tx.tenant).execute()
}

export interface Sum {
  metric: Metric
  label: string
  bucket: number
  n: number
}

/** Sums since an instant, over all slots. */
export async function sumSince(tx: Tx, since: Date, metrics?: readonly Metric[]): Promise<Sum[]> {
  let query = tx.db
    .selectFrom('insight_rollups')
    .select(['metric', 'label', 'bucket', sql<number>`sum(n)::int4`.as('n')])
    .where('tenant_id', '=', tx.tenant)
    .where('slot', '>=', since)
  if (metrics) query = query.where('metric', 'in', metrics)
  const rows = await query.groupBy(['metric', 'label', 'bucket']).having(sql`sum(n)`, '>', 0).execute()
  return rows as Sum[]
}

/** Counts by slot since an instant. */
export async function countsBySlot(
  tx: Tx,
  since: Date,
  metrics: readonly Metric[],
): Promise<{ slot: Date; metric: Metric; n: number }[]> {
  const rows = await tx.db
    .selectFrom('insight_rollups')
    .select(['slot', 'metric', sql<number>`sum(n)::int4`.as('n')])
    .where('tenant_id', '=', tx.tenant)
    .where('slot', '>=', since)
    .where('metric', 'in', metrics)
    .groupBy(['slot', 'metric'])
    .execute()
  return rows as { slot: Date; metric: Metric; n: number }[]
}
