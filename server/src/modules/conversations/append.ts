import type { Message } from '@tandem/contract'
import type { InTx, Services } from '../../kernel/context.ts'
import type { CustomerKeys, TenantKeys } from '../../kernel/crypto/keyring.ts'
import { Failure } from '../../kernel/errors.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { findDuplicates, lockConversations, writeGroup } from './append-sql.ts'
import type { Append, Appended, OpenedEpisode, Prepared } from './append-types.ts'
import { awake, bodyPlace, type LockedRow, type MessageRow, toMessage } from './rows.ts'
import { opensEpisode, refusal, searchableOf } from './rules.ts'

/**
 * Appends messages in the caller's transaction: locks their conversations in id order, gives each message its seq,
 * and writes all in one statement. A message that may not be written is its own rejected outcome; the others go on.
 * `trusting` leaves out the look for messages that were sent before; if there is one, the unique index throws. A `held`
 * row is locked by the caller, who also writes it as it is after this (see {@link countsOf}).
 */
export async function appendAll(
  services: Services,
  tx: Tx,
  appends: readonly Append[],
  options: { trusting?: boolean; held?: LockedRow } = {},
): Promise<PromiseSettledResult<Appended>[]> {
  const ids = [...new Set(appends.map((append) => append.conversation))].sort()
  const locked = options.held ? [options.held] : await lockConversations(tx, ids)
  const rows = new Map(locked.map((row) => [row.id, row]))
  const duplicates = options.trusting ? new Map<string, MessageRow>() : await findDuplicates(tx, appends)
  const [keys, tenantKeys] = [
    await services.keys.customers(
      tx,
      [...rows.values()].map((row) => row.customer_id),
    ),
    await services.keys.tenant(tx),
  ]
  const group = new Group(services, tx, rows, keys, tenantKeys)
  const outcomes = appends.map((append): PromiseSettledResult<Appended> => {
    const row = rows.get(append.conversation)
    const known = append.clientId && duplicates.get(`${append.conversation}|${append.clientId}`)
    if (row && known) {
      const message = toMessage(known, keys.get(row.customer_id))
      return { status: 'fulfilled', value: { message, epoch: row.epoch, fresh: false } }
    }
    return group.add(append, row)
  })
  group.write(options.held ? [] : locked)
  return outcomes
}

class Group {
  readonly #services: Services
  readonly #tx: Tx
  readonly #rows: Map<string, LockedRow>
  readonly #keys: Map<string, CustomerKeys>
  readonly #tenantKeys: TenantKeys
  readonly #prepared: Prepared[] = []
  readonly #opened: OpenedEpisode[] = []
  /** Conversations of which more changed than their counts. */
  readonly #moved = new Set<LockedRow>()
  readonly #byClientId = new Map<string, Appended>()

  constructor(
    services: Services,
    tx: Tx,
    rows: Map<string, LockedRow>,
    keys: Map<string, CustomerKeys>,
    tenantKeys: TenantKeys,
  ) {
    this.#services = services
    this.#tx = tx
    this.#rows = rows
    this.#keys = keys
    this.#tenantKeys = tenantKeys
  }

  /** Checks one message against its conversation and moves the row (in memory) to the state after it. */
  add(append: Append, row: LockedRow | undefined): PromiseSettledResult<Appended> {
    const keys = row && this.#keys.get(row.customer_id)
    if (!row || !keys) return { status: 'rejected', reason: new Failure('not_found') }
    const twin = append.clientId && this.#byClientId.get(`${row.id}|${append.clientId}`)
    if (twin) return { status: 'fulfilled', value: { ...twin, fresh: false } }
    const problem = refusal(row, append.author.kind, append.expect)
    if (problem) return { status: 'rejected', reason: new Failure(problem) }

    const at = new Date(this.#services.clock.now())
    if (opensEpisode(row, append.author.kind)) this.#openEpisode(row, at)
    row.last_seq++
    row.updated_at = at
    if (append.author.kind === 'customer') {
      row.epoch++
      if (row.snoozed_at) this.#move(row, awake)
    }
    if (append.topic) this.#move(row, append.topic)
    const message = this.#message(append, row, at)
    if (message.visibility === 'public' && append.body.kind !== 'notice') row.preview_seq = message.seq
    this.#prepared.push({
      message,
      episode: row.episode_id ?? row.id,
      sealed: keys.seal(bodyPlace(message.id), JSON.stringify(append.body)),
      searchable: searchableOf(append.body),
      meta: append.meta ?? {},
    })
    this.#announce(row, message)
    const appended = { message, epoch: row.epoch, fresh: true }
    if (append.clientId) this.#byClientId.set(`${row.id}|${append.clientId}`, appended)
    return { status: 'fulfilled', value: appended }
  }

  /** Writes what was added, and those of these rows that it moved. */
  write(own: readonly LockedRow[]): void {
    if (this.#prepared.length === 0) return
    const touched = new Set(this.#prepared.map(({ message }) => message.conversation))
    const rows = own.filter((row) => touched.has(row.id))
    const vectors = this.#tenantKeys.vectors(this.#prepared.map(({ searchable }) => searchable))
    writeGroup(this.#tx, { prepared: this.#prepared, vectors, opened: this.#opened, rows, moved: this.#moved })
    const { bus } = this.#services
    this.#tx.afterCommit(() => {
      for (const { conversation_id: id } of this.#opened) {
        const row = this.#rows.get(id)
        if (row) bus.publish(`conversation.${id}`, stateFrame(row))
      }
      for (const { message } of this.#prepared) {
        bus.publish(`conversation.${message.conversation}`, { op: 'message', message })
      }
      for (const row of this.#rows.values()) {
        if (touched.has(row.id) && row.assignee_id)
          bus.publish(`agent.${row.assignee_id}`, { op: 'changed', what: 'inbox', id: row.id })
      }
    })
  }

  #move(row: LockedRow, change: Partial<LockedRow>): void {
    Object.assign(row, change)
    this.#moved.add(row)
  }

  #openEpisode(row: LockedRow, at: Date): void {
    const id = uuidv7(this.#services.clock)
    this.#move(row, {
      status: 'open',
      assignee_kind: 'bot',
      assignee_id: null,
      assignee_name: null,
      episode_id: id,
      episode_number: row.episode_number + 1,
      triage: null,
      priority: 3,
      emotion: 'neutral',
      rating: null,
      opened_at: at,
    })
    this.#opened.push({
      id,
      conversation_id: row.id,
      customer_id: row.customer_id,
      number: row.episode_number,
      first_seq: row.last_seq + 1,
      opened_at: at,
    })
    this.#tx.emit('episode.opened', row.id, {
      ...subject(row),
      number: row.episode_number,
      at: at.toISOString(),
    })
  }

  #message(append: Append, row: LockedRow, at: Date): Message {
    const { author, meta } = append
    return {
      id: uuidv7(this.#services.clock),
      conversation: row.id,
      seq: row.last_seq,
      at: at.toISOString(),
      author: { kind: author.kind, ...(author.id && { id: author.id }), ...(author.name && { name: author.name }) },
      visibility: append.visibility ?? 'public',
      body: append.body,
      ...(append.clientId && { clientId: append.clientId }),
      ai: meta?.ai === true,
      ...(meta?.sources && { sources: meta.sources }),
      ...(meta?.followUps && { followUps: meta.followUps }),
      ...(meta?.card && { card: meta.card }),
      ...(meta?.language && { language: meta.language }),
      ...(meta?.mentions && { mentions: meta.mentions }),
    }
  }

  #announce(row: LockedRow, message: Message): void {
    this.#tx.emit('message.posted', row.id, {
      ...subject(row),
      message: message.id,
      seq: message.seq,
      author: message.author.kind,
      public: message.visibility === 'public',
      epoch: row.epoch,
      assignee: row.assignee_kind as 'bot' | 'queue' | 'agent',
      at: message.at,
    })
  }
}

/** What every event about a conversation names. A conversation with a message always has an episode. */
export const subject = (row: LockedRow) => ({
  conversation: row.id,
  episode: row.episode_id ?? row.id,
  channel: row.channel_id,
})

/** The frame that tells sockets who has the conversation now. */
export function stateFrame(row: LockedRow) {
  return {
    op: 'conversation' as const,
    conversation: row.id,
    status: row.status as 'open' | 'closed',
    assignee: {
      kind: row.assignee_kind as 'bot' | 'queue' | 'agent',
      ...(row.assignee_id && { id: row.assignee_id }),
      ...(row.assignee_name && { name: row.assignee_name }),
    },
    epoch: row.epoch,
  }
}

/** What a message changes of its conversation's row: for who holds the row, and writes it. */
export const countsOf = ({ epoch, last_seq, preview_seq, updated_at }: LockedRow) => ({
  epoch,
  last_seq,
  preview_seq,
  updated_at,
})

/**
 * Appends one message inside an open transaction (a verb that also changes something else). `held`: the conversation's
 * row, where the caller has locked it and writes it afterwards; it is moved to the state after the message.
 */
export async function appendIn(ctx: InTx, append: Append, held?: LockedRow): Promise<Appended> {
  const [outcome] = await appendAll(ctx.services, ctx.tx, [append], held && { held })
  if (outcome?.status === 'fulfilled') return outcome.value
  throw outcome?.reason
}
