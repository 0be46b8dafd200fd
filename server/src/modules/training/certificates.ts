import type { InTx } from '../../kernel/context.ts'
import { clearDeadline, type DeadlineKind, setDeadline } from '../../kernel/deadlines.ts'
import { grantCertificate, revokeCertificate } from '../workforce/index.ts'
import { type CourseRow, courseRow, now } from './internal.ts'
import { notify } from './notices.ts'
import { beginRound } from './rounds.ts'
import { daysAfter, ENDING_MS } from './rules.ts'
import { type Standing, shownCertificate, standingOf } from './standing.ts'

const KIND = 'training.certificate'
const keyOf = (course: string, agent: string) => `${course}|${agent}`

/** Gives the certificate of a course, anew or for longer: what asks for it opens at once. */
export async function award(
  ctx: InTx,
  course: CourseRow,
  agent: string,
): Promise<NonNullable<Standing['certificate']>> {
  const since = now(ctx)
  const until = daysAfter(since, course.content.certificate?.days ?? 0)
  const row = { tenant_id: ctx.tenant, course_id: course.id, agent_id: agent, since, until }
  await ctx.tx.db
    .insertInto('training_certificates')
    .values(row)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'course_id', 'agent_id']).doUpdateSet({ since, until }))
    .execute()
  await grantCertificate(ctx, agent, course.key)
  await watch(ctx, course.id, agent, until)
  await notify(ctx, { agent, course: course.id }, 'certificate_earned')
  return { since, until }
}

/** The word before the end comes first; a certificate for a few days only ends without one. */
async function watch(ctx: InTx, course: string, agent: string, until: Date): Promise<void> {
  const word = new Date(until.getTime() - ENDING_MS)
  const dueAt = word > now(ctx) ? word : until
  await setDeadline(ctx.tx, ctx.services, { kind: KIND, key: keyOf(course, agent), dueAt })
}

/** Takes a certificate away, and with it the skills that ask for it; false when there was none. */
export async function takeAway(
  ctx: InTx,
  course: CourseRow,
  agent: string,
  kind: 'certificate_ended' | 'certificate_withdrawn',
): Promise<boolean> {
  const gone = await ctx.tx.db
    .deleteFrom('training_certificates')
    .where('tenant_id', '=', ctx.tenant)
    .where('course_id', '=', course.id)
    .where('agent_id', '=', agent)
    .executeTakeFirst()
  if (gone.numDeletedRows === 0n) return false
  await clearDeadline(ctx.tx, KIND, keyOf(course.id, agent))
  await revokeCertificate(ctx, agent, course.key)
  await notify(ctx, { agent, course: course.id }, kind)
  return true
}

/** Two weeks before the end the course is due again; at the end the certificate goes. */
export const certificateDeadline: DeadlineKind = {
  kind: KIND,
  async run(ctx, key) {
    const [course = '', agent = ''] = key.split('|')
    const row = await courseRow(ctx, course)
    const { certificate } = await standingOf(ctx, row, agent)
    if (!certificate) return
    if (certificate.until <= now(ctx)) {
      await takeAway(ctx, row, agent, 'certificate_ended')
      return
    }
    await beginRound(ctx, { course, agent, by: null, dueAt: certificate.until }, 'silent')
    await notify(ctx, { agent, course }, 'certificate_ending')
    await setDeadline(ctx.tx, ctx.services, { kind: KIND, key, dueAt: certificate.until })
  },
}

/** After something was finished: whoever has passed the whole course now gets its certificate, once a round. */
export async function settle(ctx: InTx, course: CourseRow, agent: string) {
  const standing = await standingOf(ctx, course, agent)
  const { progress, certificate, assigned } = standing
  const fresh = certificate !== null && (assigned === null || certificate.since >= assigned.at)
  if (!progress.passed || fresh || course.content.certificate === null) {
    return { progress, certificate: shownCertificate(certificate) }
  }
  return { progress, certificate: shownCertificate(await award(ctx, course, agent)) }
}
