import { fail } from '../../../kernel/errors.ts'
import { verb } from '../../../kernel/verb.ts'
import { canServe } from '../coverage.ts'
import { policyOf } from '../policy.ts'
import { placeCall, presentCall } from './calls.ts'
import { poolOf } from './pool.ts'
import type { WhyNot } from './pool-rules.ts'

const sentences: Record<WhyNot, string> = {
  online: '已经在线 / is online already',
  called: '已在呼叫中 / is being called already',
  refused: '刚刚婉拒或未应答 / has just declined or not answered',
  quiet: '不在其可呼叫时段 / not within the times for calls',
  overlap: '与其班次重叠 / has a shift at that time',
  rest: '休息时间不足 / would rest too little',
  hours: '超过周工时上限 / would work more than agreed on',
  days: '超过周出勤天数 / would work more days than agreed on',
  leave: '正在请假 / is on leave',
}

export const callIn = verb({
  name: 'staffing.callIn',
  summary: 'Call somebody in by hand; rest, leave and the times for calls are kept',
  scope: 'staffing:write',
  effect: 'write',
  async run(ctx, { agent, queue }) {
    const pool = await poolOf(ctx, agent)
    const [person] = pool.people
    if (!person) return fail('not_found')
    const why = pool.whyNot(person)
    if (why) fail('not_allowed', { problem: sentences[why] })
    if (!canServe(person.skills, queue))
      fail('not_allowed', { problem: '缺少队列所需技能 / lacks the skills of the queue' })
    const { onCall } = await policyOf(ctx.tx)
    const call = await placeCall(ctx, { id: ctx.id(), agent, queue }, onCall)
    ctx.note(call.id, { agent, queue })
    return presentCall(ctx, call)
  },
})
