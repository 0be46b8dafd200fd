import { sql } from 'kysely'
import { wholeInstallation } from '../../kernel/retention.ts'
import { ABSOLUTE_MS } from './rules.ts'

/** What was left of sign-ins: sessions past their longest time, tickets that nobody redeemed, tries that count no more. */
export const oldSignIns = wholeInstallation('sign-ins', async ({ clock }, { db }, limit) => {
  const now = new Date(clock.now())
  const over = new Date(clock.now() - ABSOLUTE_MS)
  const gone = [
    await sql`delete from sessions where id in (select id from sessions where created_at < ${over} limit ${limit})`.execute(
      db,
    ),
    await sql`delete from socket_tickets where hash in (select hash from socket_tickets where expires_at <= ${now} limit ${limit})`.execute(
      db,
    ),
    await sql`delete from sign_in_attempts where subject in (select subject from sign_in_attempts where until <= ${now} limit ${limit})`.execute(
      db,
    ),
  ]
  return Math.max(...gone.map(({ numAffectedRows }) => Number(numAffectedRows ?? 0)))
})
