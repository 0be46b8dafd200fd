import type { Expiry } from './retention.ts'

const DELIVERED = `delete from outbox where ctid = any(array(
  select o.ctid from outbox o, outbox_cursors c
  where c.consumer = 'reactors' and (o.xid, o.id) <= (c.xid, c.id) and o.at < $1
  order by o.xid, o.id limit $2))`

const DAY_MS = 24 * 3_600_000

/** Events that all reactors have handled; for some days they tell whoever looks for a cause what happened. */
export const delivered: Expiry = {
  name: 'outbox',
  async prune({ clock, config, transactions }, limit) {
    const before = new Date(clock.now() - config.outboxDays * DAY_MS)
    const { rowCount } = await transactions.system.query(DELIVERED, [before, limit])
    return rowCount ?? 0
  },
}
