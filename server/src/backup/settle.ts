import type pg from 'pg'

/**
 * What was going on when the copy was made and must not go on. Everything else is as after a crash of that moment: due
 * deadlines fire at the start, agents who do not come back are taken away, offers that nobody accepts go to others.
 */
export async function settle(client: pg.Client): Promise<void> {
  // Who was signed out or locked out since would be in again.
  await client.query('delete from sessions')
  await endInvitations(client)
  // Transaction numbers of another cluster: this one may be far behind, and would take events for not yet committed. What
  // had been handled comes before what had not, and both before all that follow; within, ids are in the order of keys.
  await client.query(`update outbox o set xid = case
    when exists (select from outbox_cursors c where c.consumer = 'reactors' and (o.xid, o.id) <= (c.xid, c.id))
    then '1'::xid8 else '2'::xid8 end`)
  await client.query(`update outbox_cursors set xid = '1', id = (
    select coalesce(last_value, 0) from pg_sequences where schemaname = 'public' and sequencename = 'outbox_id_seq')`)
}

/** A link that was used or taken back since would work again. It has run out: who invited can give a new one. */
async function endInvitations(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ known: boolean }>(`select to_regclass('invitations') is not null as known`)
  // Copies of older versions have none.
  if (!rows[0]?.known) return
  await client.query('update invitations set expires_at = created_at where used_at is null and revoked_at is null')
}

/** How many people the copy knows to be erased who are none of these. */
export async function unknownErasures(client: pg.Client, customers: readonly string[]): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    'select count(*)::int as n from erasures where customer_id <> all($1::uuid[])',
    [customers],
  )
  return rows[0]?.n ?? 0
}

/** Lets the owner write and read all rows in its transaction; the answer forces row-level security again. */
export async function unforce(client: pg.Client): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(relname) as name from pg_class
     where relnamespace = 'public'::regnamespace and relforcerowsecurity order by relname`,
  )
  const all = (change: string) =>
    client.query(rows.map(({ name }) => `alter table ${name} ${change} row level security`).join(';'))
  await all('no force')
  return async () => void (await all('force'))
}
