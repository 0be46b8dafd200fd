import {
  type EventName,
  type EventPayload,
  type Scope,
  shapes,
  type VerbInput,
  type VerbName,
  type VerbOutput,
  type VerbParsed,
} from '@tandem/contract'
import type { Kysely } from 'kysely'
import { actorId, holds } from './actor.ts'
import { raiseAlert } from './alerts.ts'
import { auditRow } from './audit-row.ts'
import type { Context } from './context.ts'
import { Denials } from './denials.ts'
import { Failure, fail } from './errors.ts'
import { uuidv7 } from './ids.ts'
import { fromZod, sentenceOfInput } from './input-problem.ts'
import { maskFor } from './mask.ts'
import type { Database } from './schema.ts'
import type { Tx } from './transaction.ts'

/** What `run` gets: the request, the open transaction, and what happens with it. */
export interface VerbContext extends Context {
  readonly tx: Tx
  readonly db: Kysely<Database>
  now(): Date
  id(): string
  emit<N extends EventName>(name: N, key: string, payload: EventPayload<N>): void
  /** Adds to this verb's audit row: ids and masked values only. */
  note(object: string, detail?: Record<string, unknown>): void
}

interface Spec<N extends VerbName> {
  name: N
  summary: string
  scope: Scope
  /** A read changes nothing: the database holds the transaction of a plain one to it. */
  effect: 'read' | 'write'
  /** A read that leaves an audit row. */
  audited?: boolean
  /** Why a write leaves no audit row; without it every one does. */
  unaudited?: string
  /** Cannot be undone: asks for approval when a model wants it. */
  destructive?: boolean
  /** Why this verb's output may hold personal data in clear; without it everything personal is masked. */
  unmasked?: string
}

export interface VerbSpec<N extends VerbName> extends Spec<N> {
  run(ctx: VerbContext, input: VerbParsed<N>): Promise<VerbOutput<N>>
}

/**
 * A verb around which no transaction is opened and no audit row is written: it goes through the append pipeline, whose
 * row is itself the record (docs/decisions/0003), waits for somebody outside, or finds out for whom it is to be done.
 * What it commits, and what it leaves in the trail, is its own affair.
 */
export interface BareVerbSpec<N extends VerbName> extends Spec<N> {
  run(ctx: Context, input: VerbParsed<N>): Promise<VerbOutput<N>>
}

/** Called by other modules: `reply(ctx, input)`. Inside a verb it joins the transaction; the output is not masked. */
export interface Verb<N extends VerbName = VerbName> {
  (ctx: Context, input: VerbInput<N>): Promise<VerbOutput<N>>
  readonly spec: Spec<N>
}

export function verb<N extends VerbName>(spec: VerbSpec<N>): Verb<N> {
  const call = async (ctx: Context, input: VerbInput<N>) => {
    const parsed = parse(spec.name, input)
    await authorise(ctx, spec)
    if (ctx.tx) return inTransaction(spec, ctx, ctx.tx, parsed)
    const readOnly = spec.effect === 'read' && !isAudited(spec)
    return ctx.services.transactions.run(ctx.tenant, (tx) => inTransaction(spec, ctx, tx, parsed), { readOnly })
  }
  return Object.assign(call, { spec })
}

export function bareVerb<N extends VerbName>(spec: BareVerbSpec<N>): Verb<N> {
  const call = async (ctx: Context, input: VerbInput<N>) => {
    const parsed = parse(spec.name, input)
    await authorise(ctx, spec)
    return spec.run(ctx, parsed)
  }
  return Object.assign(call, { spec })
}

/** What surfaces call: the verb from outside, with unknown input, and its output masked for the actor. */
export async function execute<N extends VerbName>(
  ctx: Context,
  target: Verb<N>,
  input: unknown,
): Promise<VerbOutput<N>> {
  const output = await target(ctx, input as VerbInput<N>)
  if (target.spec.unmasked) return output
  return maskFor(ctx.actor, shapes[target.spec.name].output, output)
}

/** Whether each call that succeeds is a row of the audit trail. */
export const isAudited = ({ effect, audited, unaudited }: Pick<Spec<VerbName>, 'effect' | 'audited' | 'unaudited'>) =>
  effect === 'write' ? !unaudited : audited === true

function parse<N extends VerbName>(name: N, input: unknown): VerbParsed<N> {
  const result = shapes[name].input.safeParse(input)
  if (result.success) return result.data as VerbParsed<N>
  const issue = result.error.issues[0]
  return fail('bad_input', { problem: issue ? sentenceOfInput(fromZod(issue)) : '' })
}

const denials = new Denials()

async function authorise(ctx: Context, spec: Spec<VerbName>): Promise<void> {
  if (holds(ctx.actor, spec.scope)) return
  if (ctx.actor.kind === 'anonymous') fail('unauthenticated')
  if (ctx.actor.kind === 'agent' && ctx.actor.owes) fail(ctx.actor.owes)
  // A refusal is recorded in a transaction of its own: the request's one will never commit.
  await ctx.services.transactions.run(ctx.tenant, async (tx) => {
    tx.audit(auditRow(ctx, spec.name, 'denied', null, {}))
    const many = denials.count(`${ctx.tenant} ${actorId(ctx.actor)}`, ctx.services.clock.now())
    if (many) raiseAlert(ctx, tx, 'many_denials')
  })
  fail('forbidden')
}

async function inTransaction<N extends VerbName>(spec: VerbSpec<N>, ctx: Context, tx: Tx, input: VerbParsed<N>) {
  const { clock } = ctx.services
  let object: string | null = null
  let detail: Record<string, unknown> = {}
  const inner: VerbContext = {
    ...ctx,
    tx,
    db: tx.db,
    now: () => new Date(clock.now()),
    id: () => uuidv7(clock),
    emit: tx.emit,
    note(of, more = {}) {
      object = of
      detail = { ...detail, ...more }
    },
  }
  const output = await spec.run(inner, input)
  if (isAudited(spec)) tx.audit(auditRow(ctx, spec.name, 'ok', object, detail))
  return output
}

export const isFailure = (error: unknown): error is Failure => error instanceof Failure
