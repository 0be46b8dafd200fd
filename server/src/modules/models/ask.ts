import type { Completion, ToolAsked } from '@tandem/contract'
import type { Context } from '../../kernel/context.ts'
import { type Call, guard, type Help } from './guard.ts'
import { mostTokens } from './limits.ts'

/** What a model wrote: untrusted. */
export interface Written {
  text: string
  calls: ToolAsked[]
}

type How = Pick<Call<'language', Written>, 'patienceMs' | 'since' | 'insist'>

/** Has the tenant's language model write. Nothing personal may be in the request: it leaves the house. */
export function ask(ctx: Context, request: Completion, how: How = {}): Promise<Help<Written>> {
  const { instructions, material, tools, maxTokens } = request
  return guard(ctx, {
    ...how,
    port: 'language',
    most: { in: mostTokens(instructions, material, JSON.stringify(tools)), out: maxTokens },
    async run(model, signal) {
      const answer = await model.complete(request, signal)
      if (!answer.ok) return answer
      return { ok: true, value: { text: answer.text, calls: answer.calls }, used: answer.tokens }
    },
  })
}
