import type { Localized, ShiftKind } from '@tandem/contract'
import { readRoster, readWeek, rosterModel, weekModel } from '@tandem/queueing'
import { solve } from '@tandem/queueing/solver'
import { type Context, type InTx, inTransaction } from '../../kernel/context.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import { addDays, SLOTS, weekdayOf } from './calendar.ts'
import { workOf } from './check-shift.ts'
import { type ShiftRow, tellConsoles } from './internal.ts'
import { listKinds } from './kinds.ts'
import { leavesIn } from './leaves.ts'
import { basisOf, coverDay, onShift, queueDay } from './outlook-of.ts'
import { listPeople } from './people.ts'
import { policyOf } from './policy.ts'
import { problemOfShift } from './rules.ts'
import { insertShift, shiftsOn, timesOf } from './shifts.ts'
import { type Plannable, type Planned, rosters, WEEK_DAYS, weekProblem } from './week-problem.ts'

const HISTORY_DAYS = 420
/** Both solvers together end within half a minute; the best plan found by then is taken. */
const WEEK_SEC = 20
const ROSTER_SEC = 8
const GAP = 0.01

interface Asked extends Planned {
  kinds: ShiftKind[]
  restHours: number
}

interface Draft {
  assignments: { person: string; day: number; kind: string }[]
  proven: boolean
}

/** Plans a week that was asked for. Read, solve without a transaction, write: a solver must not hold a connection. */
export async function solvePlan(ctx: Context, monday: string): Promise<void> {
  const { transactions, log } = ctx.services
  const asked = await inTransaction(ctx, (inner) => readWeekAsked(inner, monday))
  if (!asked) return
  const solved = await solveWeek(asked)
  if ('problem' in solved) log.warn({ problem: solved.code }, 'a week could not be planned')
  await transactions.run(ctx.tenant, (tx) =>
    'problem' in solved
      ? keepFailure({ ...ctx, tx }, monday, solved.problem)
      : keep({ ...ctx, tx }, monday, asked, solved),
  )
}

async function readWeekAsked(ctx: InTx, monday: string): Promise<Asked | null> {
  const query = ctx.tx.db.selectFrom('staffing_plans').select('state').where('tenant_id', '=', ctx.tenant)
  if ((await query.where('week', '=', monday).executeTakeFirst())?.state !== 'solving') return null
  const { restHours } = await policyOf(ctx.tx)
  const kept = (await shiftsOn(ctx, addDays(monday, -1), addDays(monday, 6))).filter(isKept)
  const needs = await needsBeside(ctx, monday, kept)
  const people = await plannable(ctx, monday, kept, restHours)
  const kinds = await listKinds(ctx)
  return { ...weekProblem(kinds, needs, people), kinds, restHours }
}

/** The solver writes its own drafts anew; everything else stays. */
const isKept = ({ published, source }: ShiftRow) => published || source !== 'solver'

/** What is needed in the week beyond those who are planned already; nothing in half hours that are over. */
async function needsBeside(ctx: InTx, monday: string, kept: readonly ShiftRow[]): Promise<Map<string, number[]>> {
  const basis = await basisOf(ctx, HISTORY_DAYS)
  const needs = new Map([...basis.history.queues.keys()].map((queue) => [queue, [] as number[]]))
  for (let i = 0; i < WEEK_DAYS; i++) {
    const day = addDays(monday, i)
    const ofDay = new Map([...basis.history.queues].map(([queue, known]) => [queue, queueDay(basis, known, day).need]))
    const covered = coverDay(ofDay, onShift(kept, day), basis.skills)
    for (const [queue, need] of ofDay) {
      const over = day < basis.today ? SLOTS : day === basis.today ? basis.slot + 1 : 0
      const open = need.map((people, slot) => (slot < over ? 0 : people - (covered.get(queue)?.[slot] ?? 0)))
      needs.get(queue)?.push(...open)
    }
  }
  return needs
}

async function plannable(
  ctx: InTx,
  monday: string,
  kept: readonly ShiftRow[],
  restHours: number,
): Promise<Plannable[]> {
  const leaves = (await leavesIn(ctx, monday, addDays(monday, 6))).filter(({ state }) => state === 'approved')
  const week = Array.from({ length: WEEK_DAYS }, (_, i) => addDays(monday, i))
  return (await listPeople(ctx)).map((person) => {
    const own = kept.filter(({ agent_id }) => agent_id === person.agent)
    const inWeek = own.filter(({ day }) => day >= monday)
    const away = leaves.filter(({ agent_id }) => agent_id === person.agent)
    const isOff = (day: string) =>
      !person.weekdays.includes(weekdayOf(day)) ||
      inWeek.some((shift) => shift.day === day) ||
      away.some(({ from_day, to_day }) => from_day <= day && day <= to_day)
    const sunday = own.filter(({ day }) => day < monday).map(({ to_slot }) => to_slot - SLOTS + restHours * 2)
    return {
      id: person.agent,
      skills: person.skills,
      kinds: person.kinds,
      off: week.flatMap((day, i) => (isOff(day) ? [i] : [])),
      maxDays: Math.max(0, person.daysWeek - new Set(inWeek.map(({ day }) => day)).size),
      maxSlots: Math.max(0, person.hoursWeek * 2 - inWeek.reduce((sum, row) => sum + workOf(row).slots, 0)),
      notBefore: Math.max(0, ...sunday),
    }
  })
}

async function solveWeek(asked: Asked): Promise<Draft | { code: string; problem: Localized }> {
  if (asked.problem.needed.every((slots) => slots.every((people) => people <= 0))) return nothingNeeded
  if (asked.people.length === 0) return nobody
  const week = await solve(weekModel(asked.problem), { timeLimitSec: WEEK_SEC, gap: GAP })
  if (!week.ok) return { code: week.code, problem: unsolved }
  const draft: Draft = { assignments: [], proven: week.proven }
  for (const roster of rosters(asked, readWeek(asked.problem, week.values), asked.restHours)) {
    const solved = await solve(rosterModel(roster), { timeLimitSec: ROSTER_SEC, gap: GAP })
    if (!solved.ok) return { code: solved.code, problem: unsolved }
    draft.assignments.push(...readRoster(roster, solved.values))
    draft.proven &&= solved.proven
  }
  return draft
}

const nothingNeeded = {
  code: 'nothing_needed',
  problem: {
    zh: '这一周没有需要补的人力：没有预测，或已排满',
    en: 'Nobody is needed this week: no forecast, or all planned',
  },
}
const nobody = {
  code: 'nobody',
  problem: {
    zh: '没有可排班的坐席：请检查技能、工时与可上班日',
    en: 'Nobody can be planned: check skills, hours and weekdays',
  },
}
const unsolved = {
  zh: '没能在时限内排出班表，请减少班次类型后再试',
  en: 'No plan was found in time; please try with fewer kinds of shifts',
}

async function keep(ctx: InTx, monday: string, asked: Asked, draft: Draft): Promise<void> {
  await ctx.tx.db
    .deleteFrom('staffing_shifts')
    .where('tenant_id', '=', ctx.tenant)
    .where('day', '>=', monday)
    .where('day', '<=', addDays(monday, 6))
    .where('published', '=', false)
    .where('source', '=', 'solver')
    .execute()
  const shifts = await writeDrafts(ctx, monday, asked, draft)
  const missing = await missingIn(ctx, monday)
  await setPlan(ctx, monday, { state: 'ready', shifts, missing, proven: draft.proven, problem: null })
}

/** Writes what still fits: somebody may have been planned by hand, or been given leave, while the solver ran. */
async function writeDrafts(ctx: InTx, monday: string, { kinds, restHours }: Asked, draft: Draft): Promise<number> {
  const people = new Map((await listPeople(ctx)).map((person) => [person.agent, person]))
  const leaves = (await leavesIn(ctx, monday, addDays(monday, 6))).filter(({ state }) => state === 'approved')
  const rows = await shiftsOn(ctx, addDays(monday, -8), addDays(monday, 14))
  const zone = (await basisOf(ctx, 1)).hours.zone
  let written = 0
  for (const { person, day: index, kind: kindId } of draft.assignments) {
    const kind = kinds.find(({ id }) => id === kindId)
    const agreed = people.get(person)
    if (!kind || !agreed) continue
    const row = { id: uuidv7(ctx.services.clock), agent_id: person, ...timesOf(addDays(monday, index), kind, zone) }
    const own = rows.filter(({ agent_id }) => agent_id === person)
    const away = leaves.filter(({ agent_id }) => agent_id === person)
    const leave = away.map(({ from_day, to_day }) => ({ from: from_day, to: to_day }))
    if (problemOfShift(workOf(row), own.map(workOf), { ...agreed, restHours, leave })) continue
    const { starts_at: _, ends_at: __, ...rest } = row
    rows.push(await insertShift(ctx, { ...rest, kind_id: kind.id, published: false, source: 'solver' }))
    written++
  }
  return written
}

/** Half hours times people that the week still lacks. */
async function missingIn(ctx: InTx, monday: string): Promise<number> {
  const shifts = await shiftsOn(ctx, addDays(monday, -1), addDays(monday, 6))
  const needs = await needsBeside(ctx, monday, shifts)
  return [...needs.values()].flat().reduce((sum, people) => sum + Math.max(0, people), 0)
}

const keepFailure = (ctx: InTx, monday: string, problem: Localized): Promise<void> =>
  setPlan(ctx, monday, { state: 'failed', shifts: 0, missing: 0, proven: false, problem: JSON.stringify(problem) })

async function setPlan(
  ctx: InTx,
  monday: string,
  change: { state: string; shifts: number; missing: number; proven: boolean; problem: string | null },
): Promise<void> {
  await ctx.tx.db
    .updateTable('staffing_plans')
    .set(change)
    .where('tenant_id', '=', ctx.tenant)
    .where('week', '=', monday)
    .execute()
  tellConsoles(ctx)
}
