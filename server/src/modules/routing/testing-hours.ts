import { expect } from 'vitest'
import type { Clock } from '../../kernel/clock.ts'
import { readMessages } from '../conversations/index.ts'
import type { Centre } from './testing.ts'
import { Alone } from './testing-alone.ts'
import type { Process } from './testing-calls.ts'
import type { Picture } from './testing-invariants.ts'

/** By then every process knows of new hours, also one that has not heard of them yet. */
const HEARD_MS = 1000
const ALL_DAY: [string, string][] = [['00:00', '24:00']]
const HOURS = {
  open: { zone: 'Asia/Shanghai', week: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, ALL_DAY])) },
  closed: { zone: 'Asia/Shanghai', week: {} },
}

/** When a tenant is open, and what must be said to who comes when nobody is there. */
export class OpeningHours {
  readonly #centre: Centre
  readonly #clock: Clock
  readonly #alone = new Alone()
  /** Undefined while they are being changed. */
  #hours: { are: 'open' | 'closed'; since: number } | undefined

  constructor(centre: Centre, clock: Clock) {
    this.#centre = centre
    this.#clock = clock
  }

  set(at: Process, hours: 'open' | 'closed'): Promise<void> {
    return this.#alone.change('hours', async () => {
      this.#hours = undefined
      await at.ask('setHours', this.#centre.asker(), { hours: HOURS[hours] })
      this.#hours = { are: hours, since: this.#clock.now() }
    })
  }

  /** Whoever began to wait while nobody was there has been told so; out of hours that is noted, too. */
  async checkTold(before: Picture | undefined, { entries, team }: Picture): Promise<void> {
    const [hours, known] = [this.#hours, before?.entries ?? []]
    if ([team, before?.team ?? []].some((agents) => agents.some(isOnline))) return
    const fresh = entries.filter(({ id, state }) => state === 'waiting' && !known.some((old) => old.id === id))
    for (const { conversation_id, enqueued_at } of fresh) {
      const told = await this.#centre.tx((ctx) => readMessages(ctx, { conversation: conversation_id, limit: 1 }))
      expect(told.rows[0]?.body, 'told that nobody is there').toMatchObject({ notice: 'no_agent_online' })
      const noted = await this.#centre.tx(({ tx, tenant }) => tx.client.query(CLOSED, [tenant, conversation_id]))
      const isKnown = hours && enqueued_at.getTime() - hours.since >= HEARD_MS
      if (isKnown) expect(noted.rows.length > 0, 'noted that it is closed').toBe(hours.are === 'closed')
    }
  }
}

const isOnline = ({ active, presence }: Picture['team'][number]): boolean => active && presence === 'online'

const CLOSED = `select 1 from outbox where tenant_id = $1 and topic = 'handover.closed' and payload->>'conversation' = $2`
