import type { ModelPort } from '@tandem/contract'
import type { Context, Services } from '../../kernel/context.ts'
import { type Breaker, newBreaker } from './breaker.ts'

/** Each process sees for itself whether it reaches a model. */
const all = new WeakMap<Services, Map<string, Breaker>>()

function breakersOf({ services }: Context): Map<string, Breaker> {
  const known = all.get(services)
  if (known) return known
  const made = new Map<string, Breaker>()
  all.set(services, made)
  return made
}

export const breakerOf = (ctx: Context, port: ModelPort): Breaker =>
  breakersOf(ctx).get(`${ctx.tenant} ${port}`) ?? newBreaker()

export const setBreaker = (ctx: Context, port: ModelPort, breaker: Breaker): void =>
  void breakersOf(ctx).set(`${ctx.tenant} ${port}`, breaker)
