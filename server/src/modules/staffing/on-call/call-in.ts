import type { Localized } from '@tandem/contract'
import { fail } from '../../../kernel/errors.ts'
import { verb } from '../../../kernel/verb.ts'
import { canServe } from '../coverage.ts'
import { policyOf } from '../policy.ts'
import { placeCall, presentCall } from './calls.ts'
import { poolOf } from './pool.ts'
import type { WhyNot } from './pool-rules.ts'

const sentences: Record<WhyNot, Localized> = {
  online: { zh: '已经在线', en: 'is online already' },
  called: { zh: '已在呼叫中', en: 'is being called already' },
  refused: { zh: '刚刚婉拒或未应答', en: 'has just declined or not answered' },
  quiet: { zh: '不在其可呼叫时段', en: 'not within the times for calls' },
  overlap: { zh: '与其班次重叠', en: 'has a shift at that time' },
  rest: { zh: '休息时间不足', en: 'would rest too little' },
  hours: { zh: '超过周工时上限', en: 'would work more than agreed on' },
  days: { zh: '超过周出勤天数', en: 'would work more days than agreed on' },
  leave: { zh: '正在请假', en: 'is on leave' },
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
      fail('not_allowed', { problem: { zh: '缺少队列所需技能', en: 'lacks the skills of the queue' } })
    const { onCall } = await policyOf(ctx.tx)
    const call = await placeCall(ctx, { id: ctx.id(), agent, queue }, onCall)
    ctx.note(call.id, { agent, queue })
    return presentCall(ctx, call)
  },
})
