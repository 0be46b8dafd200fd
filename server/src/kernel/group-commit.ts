/**
 * Natural group commit: while one group commits, the next one gathers; never a fixed delay. Items of one key go through
 * one lane in order. A group holds items of one tenant, since row-level security ties a transaction to its tenant.
 */
export class GroupCommit<Item, Result> {
  readonly #lanes: Lane<Item, Result>[]

  /** `commit` takes a group and answers one outcome an item, in order; a throw fails the whole group. */
  constructor(options: {
    lanes: number
    maxGroup: number
    commit(tenant: string, items: Item[]): Promise<PromiseSettledResult<Result>[]>
  }) {
    this.#lanes = Array.from({ length: options.lanes }, () => new Lane(options.maxGroup, options.commit))
  }

  /** Resolves when the item is committed. */
  submit(tenant: string, key: string, item: Item): Promise<Result> {
    const lane = this.#lanes[hash(key) % this.#lanes.length] as Lane<Item, Result>
    return lane.submit(tenant, item)
  }

  /** Resolves when everything submitted so far has been committed or has failed. */
  async drain(): Promise<void> {
    await Promise.all(this.#lanes.map((lane) => lane.drain()))
  }
}

interface Waiting<Item, Result> {
  item: Item
  resolve(result: Result): void
  reject(error: unknown): void
}

class Lane<Item, Result> {
  readonly #maxGroup: number
  readonly #commit: (tenant: string, items: Item[]) => Promise<PromiseSettledResult<Result>[]>
  /** Tenants take turns, in the order in which their first item came. */
  readonly #queues = new Map<string, Waiting<Item, Result>[]>()
  #running: Promise<void> | null = null

  constructor(maxGroup: number, commit: (tenant: string, items: Item[]) => Promise<PromiseSettledResult<Result>[]>) {
    this.#maxGroup = maxGroup
    this.#commit = commit
  }

  submit(tenant: string, item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      const queue = this.#queues.get(tenant)
      if (queue) queue.push({ item, resolve, reject })
      else this.#queues.set(tenant, [{ item, resolve, reject }])
      this.#running ??= this.#run()
    })
  }

  async drain(): Promise<void> {
    while (this.#running) await this.#running
  }

  async #run(): Promise<void> {
    // One turn of the event loop: what arrived in the same read of the socket goes into the same group.
    await null
    for (;;) {
      const [next] = this.#queues
      if (!next) break
      const [tenant, queue] = next
      this.#queues.delete(tenant)
      const group = queue.splice(0, this.#maxGroup)
      if (queue.length > 0) this.#queues.set(tenant, queue)
      await this.#commitGroup(tenant, group)
    }
    this.#running = null
  }

  async #commitGroup(tenant: string, group: Waiting<Item, Result>[]): Promise<void> {
    try {
      const outcomes = await this.#commit(
        tenant,
        group.map((waiting) => waiting.item),
      )
      outcomes.forEach((outcome, i) => {
        if (outcome.status === 'fulfilled') group[i]?.resolve(outcome.value)
        else group[i]?.reject(outcome.reason)
      })
    } catch (error) {
      if (group.length === 1) return group[0]?.reject(error)
      // One bad item must not fail its neighbours: commit them one by one.
      for (const waiting of group) await this.#commitGroup(tenant, [waiting])
    }
  }
}

/** FNV-1a over the key's characters. */
function hash(key: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < key.length; i++) h = Math.imul(h ^ key.charCodeAt(i), 0x01000193)
  return h >>> 0
}
