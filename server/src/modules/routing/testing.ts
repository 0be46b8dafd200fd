import type { VerbInput } from '@tandem/contract'
import type { Kit } from '../../../test/kit.ts'
import type { Context, InTx } from '../../kernel/context.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import { append, openThread, readMessages } from '../conversations/index.ts'
import { identify } from '../customers/index.ts'
import { scopesOf } from '../security/index.ts'
import { insertTenant } from '../tenants/index.ts'
import { enrol, saveSkill, setPolicy, setPresence, updateAgent } from '../workforce/index.ts'
import { type Enqueue, enqueue } from './enqueue.ts'
import { type EntryRow, liveEntry } from './internal.ts'
import type { Need } from './needs.ts'
import { type Asker, askerOf } from './testing-calls.ts'

export interface Thread {
  customer: string
  conversation: string
  channel: string
}

/** A contact centre of its own for a test: people to call, customers who write. */
export class Centre {
  readonly #kit: Kit
  readonly tenant: string

  constructor(kit: Kit, tenant = uuidv7(kit.clock)) {
    this.#kit = kit
    this.tenant = tenant
  }

  tx<T>(work: (ctx: InTx) => Promise<T>): Promise<T> {
    return this.#kit.tx((tx) => work({ ...this.#kit.system(this.tenant), tx }), this.tenant)
  }

  async open(): Promise<this> {
    const at = new Date(this.#kit.clock.now())
    await this.tx(({ tx }) => insertTenant(tx, { name: '明月', pack: null, language: 'zh', at }))
    return this
  }

  system(): Context {
    return this.#kit.system(this.tenant)
  }

  /** The same for a process of its own. */
  asker(): Asker {
    return askerOf(this.system())
  }

  async skill(key: string): Promise<void> {
    await saveSkill(this.system(), { key, title: { zh: '技能', en: 'Skill' } })
  }

  policy(change: VerbInput<'workforce.setPolicy'>) {
    return setPolicy(this.system(), change)
  }

  /** The customer of a thread, as the context of a request. */
  customer({ customer: id, conversation, channel }: Thread): Context {
    return this.#kit.customer({ id, conversation, channel }, this.tenant)
  }

  /** The entry of a conversation that is not ended, as it is stored. */
  entry({ conversation }: Pick<Thread, 'conversation'>): Promise<EntryRow | undefined> {
    return this.tx(({ tx }) => liveEntry(tx, conversation))
  }

  /** The text of the last message of a thread. */
  async lastText({ conversation }: Thread): Promise<string> {
    const { rows } = await this.tx((ctx) => readMessages(ctx, { conversation, limit: 1 }))
    const body = rows[0]?.body
    return body?.kind === 'text' ? body.text : ''
  }

  /** An agent who is there, as the context of a request; with all skills made so far, or the named ones. */
  async agent(capacity = 2, skills?: (string | Need)[]): Promise<Context & { id: string }> {
    const id = uuidv7(this.#kit.clock)
    await this.tx((ctx) => enrol(ctx, { id, name: '小李' }))
    await updateAgent(this.system(), {
      agent: id,
      capacity,
      ...(skills && { skills: skills.map((skill) => (typeof skill === 'string' ? { key: skill, level: 3 } : skill)) }),
    })
    // As much as a supervisor may, who serves too: whatever a schedule asks for fails for its own reason only.
    const ctx = this.#kit.agent([...scopesOf(['supervisor'])], { id, tenant: this.tenant })
    await setPresence(ctx, { presence: 'online' })
    return { ...ctx, id }
  }

  /** A person who serves another tenant serves this one, too: there, as the context of a request. */
  async adopt(agent: Context & { id: string }, capacity: number): Promise<Context & { id: string }> {
    await this.tx((ctx) => enrol(ctx, { id: agent.id, name: '小李' }))
    await updateAgent(this.system(), { agent: agent.id, capacity })
    const here = { ...agent, tenant: this.tenant }
    await setPresence(here, { presence: 'online' })
    return here
  }

  /** A customer's thread with a first message, with the bot. */
  thread(kind = 'web'): Promise<Thread> {
    const channel = { id: uuidv7(this.#kit.clock), kind, name: '官网' }
    return this.tx(async (ctx) => {
      const customer = await identify(ctx, { kind: 'visitor', value: uuidv7(this.#kit.clock), verified: false })
      const { id } = await openThread(ctx, { customer, channel, language: 'zh' })
      const thread = { customer, conversation: id, channel: channel.id }
      await append(ctx, {
        conversation: id,
        author: { kind: 'customer', id: customer },
        body: { kind: 'text', text: '在吗' },
      })
      return thread
    })
  }

  say({ conversation, customer }: Thread, text: string) {
    const author = { kind: 'customer' as const, id: customer }
    return append(this.#kit.system(this.tenant), { conversation, author, body: { kind: 'text', text } })
  }

  enqueue(conversation: string, more: Partial<Enqueue> = {}) {
    const request: Enqueue = { conversation, reason: 'asked_for_human', summary: '想退货', ...more }
    return this.tx((ctx) => enqueue(ctx, request))
  }

  /** A customer who waits for a person. */
  async caller(more: Partial<Enqueue> = {}, kind = 'web'): Promise<Thread> {
    const thread = await this.thread(kind)
    await this.enqueue(thread.conversation, more)
    return thread
  }
}
