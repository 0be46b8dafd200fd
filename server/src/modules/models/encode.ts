import type { Context } from '../../kernel/context.ts'
import { type Call, guard, type Help } from './guard.ts'
import { mostTokens } from './limits.ts'

/** Texts as vectors of the tenant's encoder. Nothing personal may be in them: they may leave the house. */
export function encode(
  ctx: Context,
  texts: readonly string[],
  how: Pick<Call<'encoder', Float32Array[]>, 'patienceMs' | 'since' | 'insist'> = {},
): Promise<Help<Float32Array[]>> {
  return guard(ctx, {
    ...how,
    port: 'encoder',
    most: { in: mostTokens(...texts), out: 0 },
    async run(model, signal) {
      const answer = await model.encode(texts, signal)
      if (!answer.ok) return answer
      return { ok: true, value: answer.vectors, used: answer.tokens === null ? null : { in: answer.tokens, out: 0 } }
    },
  })
}
