import { raiseAlert } from '../../kernel/alerts.ts'
import { type Services, systemContext } from '../../kernel/context.ts'
import { AUDIT_FLOOR_DAYS } from '../tenants/index.ts'
import { entryHash, GENESIS, type Link } from './audit-chain.ts'
import { type AuditKey, readAuditKey } from './audit-key.ts'
import { type Exported, exportedCheckpoints } from './audit-sink.ts'
import { auditedTenants, checkpointsBetween, readHead, sealedAfter } from './audit-store.ts'

export interface Verdict {
  ok: boolean
  /** How many entries and checkpoints were right before the first problem. */
  entries: number
  checkpoints: number
  problem: string | null
}

/** Something in the trail is not as it was sealed. */
class Tampered extends Error {}

const PAGE = 1000
const FLOOR_MS = AUDIT_FLOOR_DAYS * 24 * 3_600_000

/**
 * Checks a tenant's audit trail against its hash chain, its signed checkpoints and the copies of these in the second
 * sink. Finds edits, deletions, another order, and an end cut off before the last exported checkpoint.
 */
export async function verifyAudit(services: Services, tenant: string): Promise<Verdict> {
  const verification = new Verification(services, tenant)
  try {
    await verification.run()
    return { ok: true, ...verification.counts, problem: null }
  } catch (error) {
    if (!(error instanceof Tampered)) throw error
    await tell(services, tenant, error.message)
    return { ok: false, ...verification.counts, problem: error.message }
  }
}

/** A broken trail is told where the same trail goes on, in the log and in the metrics. */
async function tell(services: Services, tenant: string, problem: string): Promise<void> {
  const ctx = systemContext(services, tenant, 'audit verify')
  await services.transactions.run(tenant, async (tx) => raiseAlert(ctx, tx, 'audit_broken', { problem }))
}

/** The trails of the installation and of every tenant; for the command line. */
export async function verifyAllAudits(services: Services): Promise<(Verdict & { tenant: string })[]> {
  const verdicts: (Verdict & { tenant: string })[] = []
  for (const { tenant } of await auditedTenants(services.transactions.system))
    verdicts.push({ tenant, ...(await verifyAudit(services, tenant)) })
  return verdicts
}

class Verification {
  readonly counts = { entries: 0, checkpoints: 0 }
  readonly #services: Services
  readonly #tenant: string
  #key: AuditKey | null = null

  constructor(services: Services, tenant: string) {
    this.#services = services
    this.#tenant = tenant
  }

  async run(): Promise<void> {
    // Read before the entries: the sealer goes on meanwhile.
    const { checkpoint: last } = await readHead(this.#pool, this.#tenant)
    const start = await this.#start(last)
    const end = await this.#entries(start)
    if (end.seq < last) throw new Tampered(`entries ${end.seq + 1} to ${last} are missing`)
    await this.#exported(start.seq, end.seq)
  }

  get #pool() {
    return this.#services.transactions.system
  }

  /** What the first entry stands on: the beginning, or the checkpoint up to which old entries were pruned. */
  async #start(last: number): Promise<Link> {
    const [first] = await sealedAfter(this.#pool, this.#tenant, 0, 1)
    const seq = (first?.chain_seq ?? last + 1) - 1
    if (seq === 0) return { seq, hash: GENESIS }
    const [base] = await checkpointsBetween(this.#pool, this.#tenant, seq, seq)
    const oldest = this.#services.clock.now() - FLOOR_MS
    if (!base || Date.parse(base.checkpoint.at) >= oldest) throw new Tampered(`entries 1 to ${seq} are missing`)
    this.#checkSignature(base)
    return { seq, hash: Buffer.from(base.checkpoint.hash, 'hex') }
  }

  async #entries(start: Link): Promise<Link> {
    let link = start
    for (;;) {
      const rows = await sealedAfter(this.#pool, this.#tenant, link.seq, PAGE)
      if (rows.length === 0) return link
      const hashes = new Map<number, string>()
      for (const row of rows) {
        const seq = link.seq + 1
        if (row.chain_seq !== seq) throw new Tampered(`entry ${seq} is missing`)
        const hash = entryHash(link.hash, seq, row)
        if (!row.hash?.equals(hash)) throw new Tampered(`entry ${seq} was changed`)
        hashes.set(seq, hash.toString('hex'))
        link = { seq, hash }
        this.counts.entries++
      }
      await this.#checkpoints(link.seq - rows.length + 1, link.seq, hashes)
    }
  }

  async #checkpoints(from: number, to: number, hashes: Map<number, string>): Promise<void> {
    for (const signed of await checkpointsBetween(this.#pool, this.#tenant, from, to)) {
      this.#checkSignature(signed)
      const { seq, hash } = signed.checkpoint
      if (hashes.get(seq) !== hash) throw new Tampered(`checkpoint ${seq} does not match the entries`)
      this.counts.checkpoints++
    }
  }

  /** The database's own chain is sound by now; it must also be the one that was exported. */
  async #exported(start: number, end: number): Promise<void> {
    for await (const signed of exportedCheckpoints(this.#services.config.dataDir, this.#tenant)) {
      this.#checkSignature(signed)
      const { seq, hash } = signed.checkpoint
      if (seq <= start) continue
      const [entry] = await sealedAfter(this.#pool, this.#tenant, seq - 1, 1)
      // What lies past the end may have been sealed since it was read; then its entry is there.
      if (seq > end && !entry) throw new Tampered(`entries ${end + 1} to ${seq} are missing`)
      if (entry?.hash?.toString('hex') !== hash) throw new Tampered(`exported checkpoint ${seq} does not match`)
    }
  }

  #checkSignature({ checkpoint, signature }: Exported): void {
    const { seq, keyId } = checkpoint
    // Read when it is needed: the first checkpoint of all may be signed while this runs.
    this.#key ??= readAuditKey(this.#services.config.dataDir)
    if (this.#key?.id !== keyId) throw new Tampered(`checkpoint ${seq} is signed by an unknown key`)
    if (!this.#key.verify(checkpoint, signature)) throw new Tampered(`checkpoint ${seq} is not signed by us`)
  }
}
