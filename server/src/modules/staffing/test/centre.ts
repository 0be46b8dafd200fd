import type { VerbInput } from '@tandem/contract'
import type { Kit } from '../../../../test/kit.ts'
import type { Context } from '../../../kernel/context.ts'
import { uuidv7 } from '../../../kernel/ids.ts'
import { Centre } from '../../routing/testing.ts'
import { enrol, updateAgent } from '../../workforce/index.ts'
import { addDays } from '../calendar.ts'
import { importArrivals } from '../import-arrivals.ts'
import { savePerson } from '../save-person.ts'

/** The product's kit starts on this Monday, at ten in the morning of Shanghai. */
export const TODAY = '2026-01-05'

/** A contact centre whose people are planned. */
export class PlannedCentre extends Centre {
  readonly #own: Kit

  constructor(kit: Kit, tenant = uuidv7(kit.clock)) {
    super(kit, tenant)
    this.#own = kit
  }

  /** Somebody who serves and is not there, as the context of a request. */
  async employee(
    name: string,
    skills: string[] = [],
    agreed: Partial<VerbInput<'staffing.savePerson'>> = {},
  ): Promise<Context & { id: string }> {
    const id = uuidv7(this.#own.clock)
    await this.tx((ctx) => enrol(ctx, { id, name }))
    await updateAgent(this.system(), { agent: id, capacity: 2, skills: skills.map((key) => ({ key, level: 3 })) })
    await savePerson(this.system(), {
      agent: id,
      hoursWeek: 40,
      daysWeek: 5,
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      kinds: null,
      standby: false,
      callFrom: '00:00',
      callTo: '00:00',
      ...agreed,
    })
    const scopes = ['routing:work', 'workforce:read'] as const
    return { ...this.#own.agent([...scopes], { id, tenant: this.tenant }), id }
  }

  /** Four weeks before today with so many in each half hour between nine and nine. */
  async history(skills: string[], perSlot: number): Promise<void> {
    const rows = Array.from({ length: 28 }, (_, back) =>
      Array.from({ length: 24 }, (_, i) => ({ skills, day: addDays(TODAY, -1 - back), slot: 18 + i, count: perSlot })),
    )
    await importArrivals(this.system(), { rows: rows.flat() })
  }
}
