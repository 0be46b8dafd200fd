import type { Completed, Completion, LanguageModel, ToolAsked } from '@tandem/contract'
import type { Context } from '../../kernel/context.ts'
import { type Call, guard, type Help } from './guard.ts'
import { mostTokens } from './limits.ts'

/** What a model wrote: untrusted. */
export interface Written {
  text: string
  calls: ToolAsked[]
}

interface How extends Pick<Call<'language', Written>, 'patienceMs' | 'since' | 'insist'> {
  /** How a usable answer begins: one that begins otherwise is not waited for. */
  begins?: RegExp
}

/** Has the tenant's language model write. Nothing personal may be in the request: it leaves the house. */
export function ask(ctx: Context, request: Completion, how: How = {}): Promise<Help<Written>> {
  const { instructions, material, tools, maxTokens } = request
  return guard(ctx, {
    ...how,
    port: 'language',
    most: { in: mostTokens(instructions, material, JSON.stringify(tools)), out: maxTokens },
    async run(model, signal) {
      const answer = await heard(model, request, signal, how.begins)
      if (!answer.ok) return answer
      return { ok: true, value: { text: answer.text, calls: answer.calls }, used: answer.tokens }
    },
  })
}

/** Listens while the model writes, and hangs up on chatter: the customer gets the embedded answer so much sooner. */
async function heard(
  model: LanguageModel,
  request: Completion,
  signal: AbortSignal,
  begins: RegExp | undefined,
): Promise<Completed> {
  const hangUp = new AbortController()
  let text = ''
  const answer = await model.complete(request, AbortSignal.any([signal, hangUp.signal]), (piece) => {
    if (text === '') text = piece.trimStart()
    if (text !== '' && begins && !begins.test(text)) hangUp.abort()
  })
  return hangUp.signal.aborted ? { ok: false, fault: 'garbage' } : answer
}
