import type { Context, InTx, Services } from '../../kernel/context.ts'
import { isFailure } from '../../kernel/verb.ts'
import { append, closeEpisode, reply } from '../conversations/index.ts'
import { update as updateTenant } from '../tenants/index.ts'
import { agentConnected, agentDisconnected, setPresence, updateAgent } from '../workforce/index.ts'
import { accept } from './accept.ts'
import { answerConsult } from './answer-consult.ts'
import { consult } from './consult.ts'
import { decline } from './decline.ts'
import { type Enqueue, enqueue } from './enqueue.ts'
import { keepPlace } from './keep-place.ts'
import { leaveMessage } from './leave-message.ts'
import { next } from './next.ts'
import { offers } from './offers.ts'
import { reassign } from './reassign.ts'
import { release } from './release.ts'
import { take } from './take.ts'
import { takeOver } from './take-over.ts'
import { transfer } from './transfer.ts'
import { finishWrapUp } from './wrap-up.ts'

/** What a schedule asks server processes for, by name: so that it can be asked from another process. */
const calls = {
  accept,
  decline,
  next,
  offers,
  take,
  release,
  transfer,
  consult,
  answerConsult,
  takeOver,
  reassign,
  keepPlace,
  leaveMessage,
  finishWrapUp,
  reply,
  setPresence,
  updateAgent,
  say: append,
  setHours: updateTenant,
  connect: ({ services, tenant }: Context, agent: string) => agentConnected(services, tenant, agent),
  disconnect: ({ services, tenant }: Context, agent: string) => agentDisconnected(services, tenant, agent),
  enqueue: (ctx: Context, request: Enqueue) => inTx(ctx, (inner) => enqueue(inner, request)),
  close: (ctx: Context, of: Parameters<typeof closeEpisode>[1]) => inTx(ctx, (inner) => closeEpisode(inner, of)),
}
type Calls = typeof calls

/** Who asks: the context of a request, whatever process answers it. */
export type Asker = Pick<Context, 'actor' | 'tenant' | 'requestId' | 'language' | 'ip'>

/** Without the services: a process puts in its own. */
export const askerOf = <T extends Context>({ services: _, ...asker }: T): Omit<T, 'services'> => asker

export type CallName = keyof Calls
export type CallInput<N extends CallName> = Parameters<Calls[N]>[1]
export type CallOutput<N extends CallName> = Awaited<ReturnType<Calls[N]>>

/** A server process, in this one or outside. */
export interface Process {
  /** @throws Unanswered, and what the call throws */
  ask<N extends CallName>(name: N, who: Asker, input: CallInput<N>): Promise<CallOutput<N>>
}

/** The process or its database went away meanwhile: what was asked for may have been done or not. */
export class Unanswered extends Error {}

/** Losing a race is an answer like any other, and so is none from a process that died; everything else is a fault. */
export function unlessRefused(error: unknown): void {
  if (error instanceof Unanswered) return
  if (!isFailure(error) || error.code === 'internal') throw error
}

/** Does what a process is asked for. */
export function answer<N extends CallName>(
  services: Services,
  { name, who, input }: { name: N; who: Asker; input: CallInput<N> },
): Promise<CallOutput<N>> {
  // Name and input belong together, which the type of a union of functions cannot say.
  const call = calls[name] as (ctx: Context, input: CallInput<N>) => Promise<CallOutput<N>>
  return call({ ...who, services }, input)
}

const inTx = <T>(ctx: Context, work: (ctx: InTx) => Promise<T>): Promise<T> =>
  ctx.services.transactions.run(ctx.tenant, (tx) => work({ ...ctx, tx }))
