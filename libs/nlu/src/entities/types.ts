/** What was found in a text: `[start, end)` in UTF-16 units of the text as it was given, and `text` as written there. */
interface Found {
  start: number
  end: number
  text: string
}

/** A normalised value of each type that `extractEntities` knows. */
export type EntityValue =
  /** Upper case, without spaces and hyphens. */
  | { type: 'order_number'; value: string }
  /** Digits, with `+` and country code where one was written. */
  | { type: 'phone'; value: string }
  | { type: 'email'; value: string }
  /** A day `2026-03-05`, or a minute with its UTC offset `2026-03-05T15:00+08:00`. */
  | { type: 'date'; value: string }
  /** ISO 4217 code beside the number. */
  | { type: 'amount'; value: number; currency: string }
  /** How many, and the measure word as written. */
  | { type: 'quantity'; value: number; unit: string }
  /** The id of one of the tenant's products. */
  | { type: 'product'; value: string }
  /** A person's name, or a postal address, as written. */
  | { type: 'name'; value: string }
  | { type: 'address'; value: string }

export type Entity = Found & EntityValue
export type EntityType = EntityValue['type']

/** What makes words such as "tomorrow" mean a day. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now: number
  /** Minutes that local time is ahead of UTC. */
  offsetMinutes: number
}
