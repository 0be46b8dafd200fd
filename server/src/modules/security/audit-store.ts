import type { Pool } from 'pg'
import { INSTALLATION } from '../../kernel/ids.ts'
import { type AuditRow, type Checkpoint, GENESIS, type Link } from './audit-chain.ts'
import type { Exported } from './audit-sink.ts'

const INSTALLATION_DAYS = 400

/** The statements of the sealer and the verifier, as the system role: it sees all tenants, and only it may seal. */

export const tenantsToSeal = async (pool: Pool): Promise<string[]> => {
  const { rows } = await pool.query<{ tenant_id: string }>(
    'select distinct tenant_id from audit where chain_seq is null',
  )
  return rows.map((row) => row.tenant_id)
}

/** What has an audit trail, the installation first, with the days that its entries are kept. */
export const auditedTenants = async (pool: Pool): Promise<{ tenant: string; days: number }[]> => {
  const { rows } = await pool.query<{ tenant: string; days: number }>(
    `select tenant_id as tenant, (policies->>'auditDays')::int as days from tenants order by tenant_id`,
  )
  return [{ tenant: INSTALLATION, days: INSTALLATION_DAYS }, ...rows]
}

/** The end of a tenant's chain and its last checkpoint. Pruned to nothing, a chain goes on from its checkpoint. */
export async function readHead(pool: Pool, tenant: string): Promise<{ head: Link; checkpoint: number }> {
  const last = (table: string) =>
    pool.query<{ chain_seq: number; hash: Buffer }>(
      `select chain_seq, hash from ${table} where tenant_id = $1 and chain_seq is not null
       order by chain_seq desc limit 1`,
      [tenant],
    )
  const [entry, checkpoint] = await Promise.all([last('audit'), last('audit_checkpoints')])
  const place = checkpoint.rows[0]?.chain_seq ?? 0
  const ends = [entry.rows[0], checkpoint.rows[0]].filter((row) => row !== undefined)
  const end = ends.sort((a, b) => b.chain_seq - a.chain_seq)[0]
  return { head: end ? { seq: end.chain_seq, hash: end.hash } : { seq: 0, hash: GENESIS }, checkpoint: place }
}

export const unsealed = async (pool: Pool, tenant: string, limit: number): Promise<AuditRow[]> => {
  const { rows } = await pool.query<AuditRow>(
    'select * from audit where tenant_id = $1 and chain_seq is null order by at, id limit $2',
    [tenant, limit],
  )
  return rows
}

/** One statement, so all or none; the unique place in the chain refuses a second sealer. */
export async function place(pool: Pool, tenant: string, links: (Link & { id: string })[]): Promise<void> {
  await pool.query(
    `update audit a set chain_seq = u.seq, hash = u.hash
     from unnest($2::uuid[], $3::int8[], $4::bytea[]) as u (id, seq, hash)
     where a.tenant_id = $1 and a.id = u.id and a.chain_seq is null`,
    [tenant, links.map(({ id }) => id), links.map(({ seq }) => seq), links.map(({ hash }) => hash)],
  )
}

export async function writeCheckpoint(pool: Pool, { checkpoint, signature }: Exported): Promise<void> {
  const { tenant, seq, hash, entries, at, keyId } = checkpoint
  await pool.query(
    `insert into audit_checkpoints (tenant_id, chain_seq, hash, entries, at, signature, key_id)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [tenant, seq, Buffer.from(hash, 'hex'), entries, at, signature, keyId],
  )
}

/** Sealed entries after a place, in the order of the chain. */
export const sealedAfter = async (pool: Pool, tenant: string, seq: number, limit: number): Promise<AuditRow[]> => {
  const { rows } = await pool.query<AuditRow>(
    'select * from audit where tenant_id = $1 and chain_seq > $2 order by chain_seq limit $3',
    [tenant, seq, limit],
  )
  return rows
}

interface CheckpointRow {
  chain_seq: number
  hash: Buffer
  entries: number
  at: Date
  signature: Buffer
  key_id: string
}

/** The checkpoints of a tenant from one place to another, both counted in. */
export async function checkpointsBetween(pool: Pool, tenant: string, from: number, to: number): Promise<Exported[]> {
  const { rows } = await pool.query<CheckpointRow>(
    `select chain_seq, hash, entries, at, signature, key_id from audit_checkpoints
     where tenant_id = $1 and chain_seq between $2 and $3 order by chain_seq`,
    [tenant, from, to],
  )
  return rows.map((row) => ({ checkpoint: toCheckpoint(tenant, row), signature: row.signature }))
}

const toCheckpoint = (tenant: string, row: CheckpointRow): Checkpoint => ({
  tenant,
  seq: row.chain_seq,
  hash: row.hash.toString('hex'),
  entries: row.entries,
  at: row.at.toISOString(),
  keyId: row.key_id,
})

/** Deletes the entries up to the last checkpoint before an instant: whole segments, so that the rest still verifies. */
export async function pruneBefore(pool: Pool, tenant: string, before: Date): Promise<number> {
  const { rowCount } = await pool.query(
    `delete from audit where tenant_id = $1 and chain_seq <=
       (select max(chain_seq) from audit_checkpoints where tenant_id = $1 and at < $2)`,
    [tenant, before],
  )
  return rowCount ?? 0
}
