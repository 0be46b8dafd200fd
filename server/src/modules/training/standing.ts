import type { Certificate, Progress } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import type { CourseRow } from './internal.ts'
import { progressOf, type Tried } from './rules.ts'

/** Where one agent stands with one course. */
export interface Standing {
  assigned: { at: Date; dueAt: Date | null } | null
  progress: Progress
  certificate: { since: Date; until: Date } | null
}

/** Reads the standing of an agent, of everybody in a course, or of everybody in everything. */
export async function standings(
  { tx }: InTx,
  of: { agent?: string; course?: string },
): Promise<(course: CourseRow, agent: string) => Standing> {
  const assignments = await mine(tx.db.selectFrom('training_assignments').selectAll(), of, tx.tenant)
  const reads = await mine(tx.db.selectFrom('training_reads').selectAll(), of, tx.tenant)
  const tried = await mine(
    tx.db.selectFrom('training_attempts').select(['course_id', 'agent_id', 'kind', 'started_at', 'score', 'passed']),
    of,
    tx.tenant,
  )
  const certificates = await mine(tx.db.selectFrom('training_certificates').selectAll(), of, tx.tenant)
  const [assigned, held] = [byPlace(assignments), byPlace(certificates)]
  const [readBy, triedBy] = [byPlace(reads), byPlace(tried)]
  return (course, agent) => {
    const place = `${course.id}|${agent}`
    const [assignment] = assigned.get(place) ?? []
    const [certificate] = held.get(place) ?? []
    const read = new Set((readBy.get(place) ?? []).map(({ lesson }) => lesson))
    const attempts = (triedBy.get(place) ?? []).map(toTried)
    return {
      assigned: assignment ? { at: assignment.assigned_at, dueAt: assignment.due_at } : null,
      progress: progressOf(course.content, read, attempts, assignment?.assigned_at ?? null),
      certificate: certificate ? { since: certificate.since, until: certificate.until } : null,
    }
  }
}

/** One agent's standing in one course. */
export async function standingOf(ctx: InTx, course: CourseRow, agent: string): Promise<Standing> {
  return (await standings(ctx, { agent, course: course.id }))(course, agent)
}

interface Filtered<R> {
  where(column: 'tenant_id' | 'agent_id' | 'course_id', operator: '=', value: string): Filtered<R>
  execute(): Promise<R[]>
}

function mine<R>(query: Filtered<R>, { agent, course }: { agent?: string; course?: string }, tenant: string) {
  let filtered = query.where('tenant_id', '=', tenant)
  if (agent !== undefined) filtered = filtered.where('agent_id', '=', agent)
  if (course !== undefined) filtered = filtered.where('course_id', '=', course)
  return filtered.execute()
}

function byPlace<R extends { course_id: string; agent_id: string }>(rows: readonly R[]): Map<string, R[]> {
  const found = new Map<string, R[]>()
  for (const row of rows) {
    const place = `${row.course_id}|${row.agent_id}`
    found.set(place, [...(found.get(place) ?? []), row])
  }
  return found
}

const toTried = (row: { kind: string; started_at: Date; score: number | null; passed: boolean | null }): Tried => ({
  kind: row.kind,
  startedAt: row.started_at,
  score: row.score,
  passed: row.passed,
})

/** As the contract shows them. */
export const shownCertificate = (held: Standing['certificate']): Certificate | null =>
  held && { since: held.since.toISOString(), until: held.until.toISOString() }

export const shownAssignment = (assigned: Standing['assigned']) =>
  assigned && { at: assigned.at.toISOString(), dueAt: assigned.dueAt?.toISOString() ?? null }
