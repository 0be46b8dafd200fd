import { expect } from 'vitest'
import type { Kit } from '../../../test/kit.ts'

/** Whatever was announced has come, first of all in its order; repeats may follow. */
const UNHEARD = `select topic, key, first is null as lost from (
  select o.*, w.first, max(w.first) over (partition by o.tenant_id, o.key order by o.xid, o.id) as latest
  from outbox o left join lateral (select min(n) as first from witnessed where event = o.id) w on true
  where o.xid >= $1::xid8
) seen where first is null or first < latest`

/** Written without being announced in the same transaction: a process that dies between the two would never say it. */
const UNANNOUNCED = `select 'message' as what from messages m where at >= $2 and not exists (
  select 1 from outbox o where o.xid >= $1::xid8 and o.xid::xid = m.xmin and o.topic = 'message.posted')
union all
select 'offer' from offers f where state = 'live' and created_at >= $2 and not exists (
  select 1 from outbox o where o.xid >= $1::xid8 and o.xid::xid = f.xmin and o.topic = 'handover.offered')
union all
select 'deadline of an offer' from offers f where state = 'live' and created_at >= $2 and not exists (
  select 1 from deadlines d where d.tenant_id = f.tenant_id and d.key = f.id::text and d.xmin = f.xmin)`

/** Looks at everything that was announced in a round, after each of its moments. */
export class Announced {
  readonly #kit: Kit
  #since = { xid: '0', at: new Date(0) }

  constructor(kit: Kit) {
    this.#kit = kit
  }

  /** While all is at rest. @throws what was lost */
  async check(): Promise<void> {
    const { owner } = this.#kit.database.pools
    const since = this.#since
    expect((await owner.query(UNHEARD, [since.xid])).rows, 'events that did not come, or too early').toEqual([])
    expect((await owner.query(UNANNOUNCED, [since.xid, since.at])).rows, 'written without a word').toEqual([])
  }

  /** A round begins; all is at rest. */
  async begin(): Promise<void> {
    const { rows } = await this.#kit.database.pools.owner.query('select pg_current_xact_id()::text as xid')
    this.#since = { xid: rows[0].xid, at: new Date(this.#kit.clock.now()) }
  }
}
