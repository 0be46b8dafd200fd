import { type EventName, events } from '@tandem/contract'
import type { Kit } from '../../../test/kit.ts'
import type { Context } from '../../kernel/context.ts'
import type { Module } from '../../kernel/module.ts'
import type { Announced } from '../../kernel/reactor.ts'

const MAKE = `create unlogged table if not exists witnessed (n bigint generated always as identity, event bigint not null);
create index if not exists witnessed_event on witnessed (event, n);
grant insert on witnessed to tandem_system`

/** What a process does with every event that it is handed, beside all else: the row is there before the next one comes. */
async function note({ services }: Context, { id }: Announced<EventName>): Promise<void> {
  await services.transactions.system.query({
    name: 'witness',
    text: 'insert into witnessed (event) values ($1)',
    values: [id],
  })
}

/** A reactor that keeps which events came, and when: a lost one may otherwise be made up for by the next. */
export const witness: Pick<Module, 'name' | 'reactors'> = {
  name: 'witness',
  reactors: [{ name: 'witness', takes: Object.fromEntries(Object.keys(events).map((topic) => [topic, note])) }],
}

/** Before the first process starts. */
export async function prepareWitness({ database }: Kit): Promise<void> {
  await database.pools.owner.query(MAKE)
}
