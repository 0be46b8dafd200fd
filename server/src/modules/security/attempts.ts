import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { Failure } from '../../kernel/errors.ts'
import type { Tx } from '../../kernel/transaction.ts'

const WINDOW_MINUTES = 15
const ACCOUNT_TRIES = 5
/** A whole call centre may share one address and begin its shift at once. */
const ADDRESS_TRIES = 200

/** What tries are counted for. An account is counted by what was typed, so that unknown ones lock the same way. */
export interface Attempt {
  account: string
  ip: string | null
}

/** People type passwords into the wrong field: only a hash is kept. */
const subjectOf = (kind: string, value: string) => createHash('sha256').update(`${kind}|${value}`).digest('hex')
const account = (attempt: Attempt) => subjectOf('account', attempt.account)
const address = (attempt: Attempt) => (attempt.ip === null ? null : subjectOf('address', attempt.ip))

/**
 * Counts a try before the password is looked at, so that many at once cannot outrun the count. The fifth wrong one
 * locks the account for 15 minutes. Answers the refusal, if any, for the caller to throw after the commit: the count
 * must stay; and whether it is the first of its lock-out.
 */
export async function countAttempt(
  tx: Tx,
  attempt: Attempt,
  now: number,
): Promise<{ refusal: Failure; first: boolean } | null> {
  const mine = await count(tx, account(attempt), ACCOUNT_TRIES, now)
  const from = address(attempt)
  const theirs = from === null ? null : await count(tx, from, ADDRESS_TRIES, now)
  if (mine.tries > ACCOUNT_TRIES) {
    const minutes = Math.ceil((mine.until.getTime() - now) / 60_000)
    return { refusal: new Failure('locked', { minutes }), first: mine.tries === ACCOUNT_TRIES + 1 }
  }
  if (theirs === null || theirs.tries <= ADDRESS_TRIES) return null
  return { refusal: new Failure('rate_limited'), first: theirs.tries === ADDRESS_TRIES + 1 }
}

async function count(tx: Tx, subject: string, limit: number, now: number) {
  const at = new Date(now)
  const until = new Date(now + WINDOW_MINUTES * 60_000)
  return tx.db
    .insertInto('sign_in_attempts')
    .values({ subject, tries: 1, until })
    .onConflict((conflict) =>
      conflict.column('subject').doUpdateSet({
        tries: sql`case when sign_in_attempts.until <= ${at} then 1 else sign_in_attempts.tries + 1 end`,
        until: sql`case when sign_in_attempts.until <= ${at} or sign_in_attempts.tries < ${limit} then ${until}::timestamptz else sign_in_attempts.until end`,
      }),
    )
    .returning(['tries', 'until'])
    .executeTakeFirstOrThrow()
}

/** Takes a try back that was no guess: the password was right and only the code is missing. */
export async function returnAttempt(tx: Tx, attempt: Attempt): Promise<void> {
  const subjects = [account(attempt), address(attempt)].filter((subject) => subject !== null)
  await tx.db
    .updateTable('sign_in_attempts')
    .set((of) => ({ tries: of('tries', '-', 1) }))
    .where('subject', 'in', subjects)
    .where('tries', '>', 0)
    .execute()
}

/** After a success: the account's count starts anew, and whatever has run out is forgotten. */
export async function clearAttempts(tx: Tx, attempt: Attempt, now: number): Promise<void> {
  await returnAttempt(tx, attempt)
  await tx.db
    .deleteFrom('sign_in_attempts')
    .where((of) => of.or([of('subject', '=', account(attempt)), of('until', '<=', new Date(now))]))
    .execute()
}
