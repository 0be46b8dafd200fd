import { HeldPart } from '@tandem/contract'
import type { InTx } from '../../../kernel/context.ts'
import type { Holding, Person } from '../../../kernel/holding.ts'
import { familyOf } from '../internal.ts'

/** What the modules of this installation hold of customers; `compose.ts` fills it from them. */
const holdings = new Map<Holding['part'], Holding>()

export function registerHolding(holding: Holding): void {
  holdings.set(holding.part, holding)
}

/** In the order of the contract. */
export const allHoldings = (): readonly Holding[] => HeldPart.options.flatMap((part) => holdings.get(part) ?? [])

/** The person whom an id stands for. */
export async function personOf(ctx: InTx, id: string): Promise<Person> {
  const ids = await familyOf(ctx, id)
  return { id: ids[0] ?? id, ids }
}
