import type { ModelFailure, ModelFault, ModelPort, Tokens } from '@tandem/contract'
import { type Context, inTransaction } from '../../kernel/context.ts'
import { connectTo } from '../../kernel/egress/service.ts'
import { asking, mayAsk, noted } from './breaker.ts'
import { breakerOf, setBreaker } from './breakers.ts'
import { findConnection, secretsOf } from './internal.ts'
import { type Connected, kindOf } from './kinds.ts'
import { limitsOf } from './limits.ts'
import { type Reservation, reserve, settle } from './usage.ts'

/** Why there is no help: a fault of the model, nothing connected, the budget used up, or a rest after failures. */
export type NoHelp = ModelFault | 'none' | 'budget' | 'resting'

export type Help<T> =
  | { ok: true; value: T; model: string; millis: number }
  | { ok: false; why: NoHelp; model: string | null; millis: number; retryAfterMs?: number | undefined }

/** `used` null: nobody knows. */
type Called<T> = { ok: true; value: T; used: Tokens | null } | ModelFailure

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
  const giveBack = claim(ctx, call)
  if (!giveBack) return { ok: false, why: 'resting', model: null, millis: millis() }
  try {
    const ready = await prepare(ctx, call)
    if (!ready.ok) {
      giveBack()
      return { ...ready, model: null, millis: millis() }
    }
    const { model, held } = ready
    const patienceMs = ready.patienceMs - (ctx.services.clock.now() - (call.since ?? started))
    const called = await inTime(ctx, patienceMs, (signal) => unthrown(ctx, call.port, call.run(model, signal)))
    await conclude(ctx, held, called)
    const end = { model: model.name, millis: millis() }
    if (called.ok) return { ok: true, value: called.value, ...end }
    return { ok: false, why: called.fault, retryAfterMs: called.retryAfterMs, ...end }
  } catch (error) {
    giveBack()
    ctx.services.log.error({ err: error, port: call.port }, 'a model could not be asked')
    return { ok: false, why: 'down', model: null, millis: millis() }
  }
}

/**
 * Takes the turn before anything is waited for: of many that come after a rest, one asks. An attempt that is never made
 * gives it back, or all others would wait for its outcome. Null while the model rests.
 */
function claim<P extends ModelPort, T>(ctx: Context, { port, insist = false }: Call<P, T>): (() => void) | null {
  const now = ctx.services.clock.now()
  const before = breakerOf(ctx, port)
  if (!insist && !mayAsk(before, now)) return null
  const claimed = asking(before, now)
  setBreaker(ctx, port, claimed)
  return () => {
    if (breakerOf(ctx, port) === claimed) setBreaker(ctx, port, before)
  }
}

type Ready<P extends ModelPort> =
  | { ok: true; model: Connected<P>; held: Reservation; patienceMs: number }
  | { ok: false; why: NoHelp }

function prepare<P extends ModelPort, T>(ctx: Context, call: Call<P, T>): Promise<Ready<P>> {
  const { port, most } = call
  return ctx.services.transactions.run(ctx.tenant, async (tx): Promise<Ready<P>> => {
    const inTx = { ...ctx, tx }
    const row = await findConnection(inTx, port)
    const kind = row && kindOf(port, row.kind)
    if (!row || !kind) return { ok: false, why: 'none' }
    const limits = limitsOf(row.settings)
    const settings = { ...row.settings, ...(await secretsOf(inTx, port, row.secrets)) }
    const model = connectTo(ctx, kind, settings)
    if (!model) return { ok: false, why: 'none' }
    const held = await reserve(inTx, { port, tokens: most, limits })
    if (!held) return { ok: false, why: 'budget' }
    return { ok: true, model, held, patienceMs: call.patienceMs ?? limits.deadlineMs }
  })
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
  await inTransaction(ctx, (inner) => settle(inner, held, used, called.ok))
}
