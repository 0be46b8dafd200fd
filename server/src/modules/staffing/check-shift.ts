import type { Localized } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { addDays } from './calendar.ts'
import { type ShiftRow, zoneOf } from './internal.ts'
import { leavesIn } from './leaves.ts'
import { listPeople } from './people.ts'
import { policyOf } from './policy.ts'
import { type Limits, problemOfShift, type ShiftProblem, type Work } from './rules.ts'
import { shiftsOn, type Times, timesOf } from './shifts.ts'

const sentences: Record<ShiftProblem, Localized> = {
  overlap: { zh: '与此人另一个班次重叠', en: 'overlaps another shift of this person' },
  rest: { zh: '两班之间休息不足', en: 'too little rest between two shifts' },
  hours: { zh: '超过此人的周工时上限', en: 'more hours than agreed on for the week' },
  days: { zh: '超过此人的周出勤天数', en: 'more days than agreed on for the week' },
  leave: { zh: '当天已批准请假', en: 'on approved leave that day' },
}

export const workOf = (
  row: Pick<ShiftRow, 'id' | 'day' | 'starts_at' | 'ends_at' | 'from_slot' | 'to_slot' | 'breaks'>,
): Work => ({
  id: row.id,
  day: row.day,
  startsAt: row.starts_at.getTime(),
  endsAt: row.ends_at.getTime(),
  slots: row.to_slot - row.from_slot - row.breaks.length,
})

/** What the rules ask about, for the weeks around a day. */
export async function limitsOf(ctx: InTx, agent: string, day: string): Promise<{ limits: Limits; works: Work[] }> {
  const person = (await listPeople(ctx)).find((one) => one.agent === agent) ?? fail('not_found')
  const { restHours } = await policyOf(ctx.tx)
  const [from, to] = [addDays(day, -8), addDays(day, 8)]
  const leave = (await leavesIn(ctx, from, to)).filter((one) => one.agent_id === agent && one.state === 'approved')
  const { hoursWeek, daysWeek } = person
  return {
    limits: { hoursWeek, daysWeek, restHours, leave: leave.map((one) => ({ from: one.from_day, to: one.to_day })) },
    works: (await shiftsOn(ctx, from, to)).filter((row) => row.agent_id === agent).map(workOf),
  }
}

/**
 * Refuses a shift that the person may not work.
 *
 * @param gone a shift that the person gives away at the same time
 * @throws not_allowed, not_found for somebody who does not serve
 */
export async function checkShift(
  ctx: InTx,
  shift: { id: string; agent: string; day: string; times: Times },
  gone: string | null = null,
): Promise<void> {
  const { limits, works } = await limitsOf(ctx, shift.agent, shift.day)
  const row = { id: shift.id, ...timesOf(shift.day, shift.times, await zoneOf(ctx)) }
  const kept = works.filter(({ id }) => id !== gone)
  const problem = problemOfShift(workOf(row), kept, limits)
  if (problem) fail('not_allowed', { problem: sentences[problem] })
}
