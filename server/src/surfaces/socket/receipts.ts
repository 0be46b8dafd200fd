import type { Message } from '@tandem/contract'
import type { Context, Services } from '../../kernel/context.ts'
import { noteReceipt, type Receipt } from '../../modules/conversations/index.ts'

/** A burst of answers makes one receipt. */
const GATHER_MS = 500

/**
 * How far people's answers have come on the socket of one customer. What the assistant says is not counted: nobody
 * waits for a receipt of it, and it is most of what is sent.
 */
export class Receipts {
  readonly #services: Services
  #receipt: Receipt | null = null
  #cancel: (() => void) | null = null
  #ctx: Context | null = null

  constructor(services: Services) {
    this.#services = services
  }

  delivered(ctx: Context, { conversation, seq, author }: Message): void {
    if (author.kind !== 'agent') return
    this.#gather(ctx, { conversation, delivered: seq, seen: 0 })
  }

  /** The customer's page shows everything up to `seq`, an answer of a person. */
  seen(ctx: Context, conversation: string, seq: number): void {
    if (ctx.actor.kind !== 'customer' || ctx.actor.conversation !== conversation) return
    this.#gather(ctx, { conversation, delivered: seq, seen: seq })
  }

  end(): void {
    this.#cancel?.()
    this.#flush()
  }

  #gather(ctx: Context, receipt: Receipt): void {
    const { delivered = 0, seen = 0 } = this.#receipt ?? {}
    this.#receipt = {
      conversation: receipt.conversation,
      delivered: Math.max(delivered, receipt.delivered),
      seen: Math.max(seen, receipt.seen),
    }
    this.#ctx = ctx
    this.#cancel ??= this.#services.clock.after(GATHER_MS, () => this.#flush())
  }

  #flush(): void {
    const [ctx, receipt] = [this.#ctx, this.#receipt]
    this.#receipt = null
    this.#cancel = null
    if (!ctx || !receipt) return
    this.#services.transactions
      .run(ctx.tenant, (tx) => noteReceipt({ ...ctx, tx }, receipt))
      // The next answer brings a new one.
      .catch((err: unknown) => this.#services.log.warn({ err }, 'a receipt was not kept'))
  }
}
