import { type Course, CourseState } from '@tandem/contract'
import type { Selectable } from 'kysely'
import type { Context, InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import type { Database } from '../../kernel/schema.ts'
import { listAgents } from '../workforce/index.ts'

export type CourseRow = Selectable<Database['training_courses']>
export type AttemptRow = Selectable<Database['training_attempts']>

export const now = (ctx: Context): Date => new Date(ctx.services.clock.now())

/** The signed-in agent. @throws forbidden for anybody else */
export const learnerOf = (ctx: Context): string => (ctx.actor.kind === 'agent' ? ctx.actor.id : fail('forbidden'))

export const toCourse = ({ id, key, state, version, content }: CourseRow): Course => ({
  id,
  key,
  version,
  content,
  state: CourseState.parse(state),
})

/** @throws not_found */
export async function courseRow({ tx }: InTx, id: string): Promise<CourseRow> {
  const query = tx.db.selectFrom('training_courses').selectAll().where('tenant_id', '=', tx.tenant)
  return (await query.where('id', '=', id).executeTakeFirst()) ?? fail('not_found')
}

/** A course that agents may take. @throws not_found also for a draft or a retired one */
export async function openCourse(ctx: InTx, id: string): Promise<CourseRow> {
  const row = await courseRow(ctx, id)
  return row.state === 'published' ? row : fail('not_found')
}

/** @throws not_found when one of them does not serve the tenant */
export async function activeAgents({ tx }: InTx, ids: readonly string[]): Promise<void> {
  const wanted = new Set(ids)
  if ((await listAgents(tx, [...wanted])).length < wanted.size) fail('not_found')
}

const saidPlace = (attempt: string) => ({ table: 'training_attempts', column: 'said', row: attempt })

/** What was said in an attempt, sealed with the tenant's key. */
export async function sealSaid(ctx: InTx, attempt: string, said: unknown): Promise<string> {
  return (await ctx.services.keys.tenant(ctx.tx)).seal(saidPlace(attempt), JSON.stringify(said))
}

export async function openSaid<T>(ctx: InTx, { id, said }: Pick<AttemptRow, 'id' | 'said'>, none: T): Promise<T> {
  return said === null ? none : JSON.parse((await ctx.services.keys.tenant(ctx.tx)).open(saidPlace(id), said))
}

/** The learner's own unfinished attempt, locked. @throws not_found, conflict when it is over */
export async function ownAttempt(ctx: InTx, id: string, kind: 'quiz' | 'role_play'): Promise<AttemptRow> {
  const row = await ctx.tx.db
    .selectFrom('training_attempts')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .where('agent_id', '=', learnerOf(ctx))
    .where('kind', '=', kind)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return fail('not_found')
  if (row.finished_at) return fail('conflict', { problem: { zh: '这次练习已经结束', en: 'this attempt is over' } })
  return row
}

/** The learner's attempt of a course that is not finished yet. */
export function runningAttempt(ctx: InTx, course: string, kind: 'quiz' | 'role_play'): Promise<AttemptRow | undefined> {
  return ctx.tx.db
    .selectFrom('training_attempts')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('course_id', '=', course)
    .where('agent_id', '=', learnerOf(ctx))
    .where('kind', '=', kind)
    .where('finished_at', 'is', null)
    .orderBy('started_at', 'desc')
    .executeTakeFirst()
}

/** Tells open pages of an agent that something about training changed. */
export const tellAgent = (ctx: InTx, agent: string): void =>
  ctx.tx.afterCommit(() => ctx.services.bus.publish(`agent.${agent}`, { op: 'changed', what: 'training' }))
