import type { VerbName, VerbOutput } from '@tandem/contract'
import type { Context } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import type { Verb } from '../../kernel/verb.ts'

/** Calls a registered verb by name, unmasked: what goes out is masked frame by frame. */
export type Calls = <N extends VerbName>(ctx: Context, name: N, input: unknown) => Promise<VerbOutput<N>>

export function callsOf(verbs: readonly Verb[]): Calls {
  const byName = new Map(verbs.map((verb) => [verb.spec.name, verb]))
  return async <N extends VerbName>(ctx: Context, name: N, input: unknown) => {
    const verb = byName.get(name) as Verb<N> | undefined
    return (verb ?? fail('not_found'))(ctx, input as never)
  }
}
