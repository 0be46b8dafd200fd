import { holds } from '../../../kernel/actor.ts'
import { fail } from '../../../kernel/errors.ts'
import { type VerbContext, verb } from '../../../kernel/verb.ts'
import { answer } from './answer.ts'

export const kpis = verb({
  name: 'insights.kpis',
  summary: 'The KPIs by day, week or month, in all or by skill or agent, each with the number of cases behind it',
  scope: 'insights:read',
  effect: 'read',
  async run(ctx, query) {
    mayAsk(ctx, query)
    return answer(ctx, query)
  },
})

/** What one person achieved is for those who lead, not for everybody who reads figures (a client company does). */
export function mayAsk(ctx: VerbContext, query: { split: string; agent?: string | undefined }): void {
  const personal = query.split === 'agent' || query.agent !== undefined
  if (personal && !holds(ctx.actor, 'kpi:read')) fail('forbidden')
}
