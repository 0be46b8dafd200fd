import { foldWidth, MAX_TEXT } from '../text/normalise.ts'
import { findAmounts } from './amounts.ts'
import { findContacts } from './contacts.ts'
import { findEnglishDates } from './dates-en.ts'
import { findChineseDates } from './dates-zh.ts'
import { findOrderNumbers } from './order-numbers.ts'
import { findPeople } from './people.ts'
import type { ProductFinder } from './products.ts'
import { findQuantities } from './quantities.ts'
import type { Clock, Entity } from './types.ts'

export interface EntityOptions {
  /** Now, as a Date or milliseconds; words such as "tomorrow" count from it. */
  now: Date | number
  /** Minutes that local time is ahead of UTC. Default 480 (China). */
  offsetMinutes?: number
  /** How the tenant's order numbers look; replaces the usual looks. Trusted: a slow pattern is slow here too. */
  orderPatterns?: readonly RegExp[]
  /** Finds the tenant's products: see `createProductFinder`. */
  products?: ProductFinder
}

const CHINA = 480

/**
 * Finds order numbers, phones, mail addresses, products, names, postal addresses, dates, amounts and quantities in the
 * first 2,000 characters, with normalised values. Where two overlap, the surer kind wins (a tenant's order number, then
 * contacts, the usual order number, products, people, dates, amounts, quantities), then the longer. In order of their
 * places.
 */
export function extractEntities(text: string, options: EntityOptions): Entity[] {
  const head = foldWidth(text.slice(0, MAX_TEXT))
  const clock: Clock = { now: Number(options.now), offsetMinutes: options.offsetMinutes ?? CHINA }
  const bySureness = [
    options.orderPatterns ? findOrderNumbers(head, options.orderPatterns) : [],
    findContacts(head),
    options.orderPatterns ? [] : findOrderNumbers(head),
    options.products?.(head) ?? [],
    findPeople(head),
    [...findChineseDates(head, clock), ...findEnglishDates(head, clock)],
    findAmounts(head),
    findQuantities(head),
  ]
  const taken: Entity[] = []
  for (const entities of bySureness) {
    entities.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
    for (const entity of entities) if (!taken.some((other) => overlaps(entity, other))) taken.push(entity)
  }
  return taken
    .map((entity) => ({ ...entity, text: text.slice(entity.start, entity.end) }))
    .sort((a, b) => a.start - b.start)
}

function overlaps(a: Entity, b: Entity): boolean {
  return a.start < b.end && b.start < a.end
}
