import type { ModelFault, ModelPort, Settings, Tokens } from '@tandem/contract'
import type { Context } from '../../kernel/context.ts'
import { egress } from '../../kernel/egress/post.ts'
import { withFolders } from '../../kernel/folders.ts'
import { isFailure } from '../../kernel/verb.ts'
import { asking, mayAsk, noted } from './breaker.ts'
import { breakerOf, setBreaker } from './breakers.ts'
import { findConnection, secretsOf } from './internal.ts'
import { type Connected, kindOf, type ModelKind } from './kinds.ts'
import { limitsOf } from './limits.ts'
import { type Reservation, reserve, settle } from './usage.ts'

/** Why there is no help: a fault of the model, nothing connected, the budget used up, or a rest after failures. */
export type NoHelp = ModelFault | 'none' | 'budget' | 'resting'

export type Help<T> =
  | { ok: true; value: T; model: string; millis: number }
  | { ok: false; why: NoHelp; model: string | null; millis: number }

/** `used` null: nobody knows. */
type Called<T> = { ok: true; value: T; used: Tokens | null } | { ok: false; fault: ModelFault }

export interface Call<P extends ModelPort, T> {
  port: P
  /** What it may use at most. */
  most: Tokens
  /** Left out: as long as the tenant lets customers wait. */
  patienceMs?: number
  /** When whoever waits began to, in milliseconds since the epoch; left out: now. */
  since?: number
  /** Asked also while it rests: somebody wants to see whether it is back. */
  insist?: boolean
  run(model: Connected<P>, signal: AbortSignal): Promise<Called<T>>
}

/**
 * Asks a connected model within its budget and deadline. Never throws and never outlasts the deadline by more than the
 * bookkeeping: to be called without an open transaction.
 */
export async function guard<P extends ModelPort, T>(ctx: Context, call: Call<P, T>): Promise<Help<T>> {
  const started = ctx.services.clock.now()
  const millis = () => ctx.services.clock.now() - started
  try {
    const ready = await prepare(ctx, call)
    if (!ready.ok) return { ...ready, model: null, millis: millis() }
    const { model, held } = ready
    const patienceMs = ready.patienceMs - (ctx.services.clock.now() - (call.since ?? started))
    const called = await inTime(ctx, patienceMs, (signal) => unthrown(ctx, call.port, call.run(model, signal)))
    await conclude(ctx, held, called)
    const end = { model: model.name, millis: millis() }
    return called.ok ? { ok: true, value: called.value, ...end } : { ok: false, why: called.fault, ...end }
  } catch (error) {
    ctx.services.log.error({ err: error, port: call.port }, 'a model could not be asked')
    return { ok: false, why: 'down', model: null, millis: millis() }
  }
}

type Ready<P extends ModelPort> =
  | { ok: true; model: Connected<P>; held: Reservation; patienceMs: number }
  | { ok: false; why: NoHelp }

function prepare<P extends ModelPort, T>(ctx: Context, call: Call<P, T>): Promise<Ready<P>> {
  const { port, most, insist = false } = call
  return ctx.services.transactions.run(ctx.tenant, async (tx): Promise<Ready<P>> => {
    const inTx = { ...ctx, tx }
    const row = await findConnection(inTx, port)
    const kind = row && kindOf(port, row.kind)
    if (!row || !kind) return { ok: false, why: 'none' }
    const now = ctx.services.clock.now()
    if (!insist && !mayAsk(breakerOf(ctx, port), now)) return { ok: false, why: 'resting' }
    const limits = limitsOf(row.settings)
    const settings = { ...row.settings, ...(await secretsOf(inTx, port, row.secrets)) }
    const model = connectTo(ctx, kind, settings)
    if (!model) return { ok: false, why: 'none' }
    const held = await reserve(inTx, { port, tokens: most, limits })
    if (!held) return { ok: false, why: 'budget' }
    // Not before: an attempt that is never made would keep all others waiting for its outcome.
    tx.afterCommit(() => setBreaker(ctx, port, asking(breakerOf(ctx, port), now)))
    return { ok: true, model, held, patienceMs: call.patienceMs ?? limits.deadlineMs }
  })
}

/** One that names a folder which the operator does not allow any longer is none. */
function connectTo<P extends ModelPort>(ctx: Context, kind: ModelKind<P>, settings: Settings): Connected<P> | null {
  const { egressAllow, modelsDir } = ctx.services.config
  try {
    return kind.connect(withFolders(kind.manifest.settings, settings, modelsDir), egress(egressAllow))
  } catch (error) {
    if (!isFailure(error)) throw error
    ctx.services.log.warn({ kind: kind.manifest.kind, code: error.code }, 'the model cannot be used')
    return null
  }
}

/** A provider that throws is down: its breaker has to hear of that, and what was reserved has to be settled. */
const unthrown = <T>(ctx: Context, port: ModelPort, call: Promise<Called<T>>): Promise<Called<T>> =>
  call.catch((error: unknown) => {
    ctx.services.log.error({ err: error, port }, 'a model failed')
    return { ok: false, fault: 'down' }
  })

/** A model that does not listen to the signal is left behind. */
async function inTime<T>(
  { services: { clock } }: Context,
  patienceMs: number,
  run: (signal: AbortSignal) => Promise<Called<T>>,
): Promise<Called<T>> {
  const controller = new AbortController()
  let cancel = () => {}
  const late = new Promise<Called<T>>((resolve) => {
    cancel = clock.after(patienceMs, () => {
      controller.abort()
      resolve({ ok: false, fault: 'slow' })
    })
  })
  try {
    return await Promise.race([run(controller.signal), late])
  } finally {
    cancel()
  }
}

/** Faults that show that the service did not work on the request, and will not bill it. */
const UNBILLED: readonly ModelFault[] = ['busy', 'down', 'refused']

async function conclude<T>(ctx: Context, held: Reservation, called: Called<T>): Promise<void> {
  setBreaker(ctx, held.port, noted(breakerOf(ctx, held.port), called.ok, ctx.services.clock.now()))
  const used = called.ok ? called.used : UNBILLED.includes(called.fault) ? { in: 0, out: 0 } : null
  await ctx.services.transactions.run(ctx.tenant, (tx) => settle({ ...ctx, tx }, held, used, called.ok))
}
