/** All of one's attention; a conversation takes its part of it at each tenant that a person serves. */
const WHOLE = 10_000

/** A place, in the hundredths that loads are counted in. */
export const PLACE = 100

export interface Room {
  /** In places. */
  capacity: number
  /** Hundredths of a place. */
  load: number
  reserved: number
  /** This tenant's part of the person's attention, and the sum over all tenants. */
  share: number
  attention: number
}

/** What part of a person's attention (of {@link WHOLE}) so much work is at a capacity. The database has the same. */
export function shareOf(held: number, capacity: number): number {
  if (held <= 0) return 0
  return capacity === 0 ? WHOLE : Math.trunc((held * 100) / capacity)
}

/** What a conversation takes of this agent; null takes all of one, which is never less than a place. */
export const weightFor = (weight: number | null, { capacity }: Pick<Room, 'capacity'>): number =>
  weight ?? Math.max(capacity, 1) * PLACE

/** Whether `more` hundredths fit: at this tenant, and beside what the person does for others. */
export function hasRoom(room: Room, more: number): boolean {
  const held = room.load + room.reserved + more
  const fits = held <= room.capacity * PLACE && room.capacity > 0
  return fits && room.attention - room.share + shareOf(held, room.capacity) <= WHOLE
}

export interface Booking {
  /** Work that the agent gets, or is done with (negative); hundredths of a place. */
  load?: number
  /** Room that offers now hold, or free (negative). */
  reserved?: number
  /** The agent takes it on purpose, even beyond the capacity. */
  overCap?: true
}

interface Booked extends Room {
  over_cap: number
  over_attention: number
  last_work_at: Date
}

/** The agent after a booking. Above the capacity is only held what was taken so, and it shrinks for good. */
export function booked<T extends Booked>(row: T, change: Booking, now: Date): T {
  const load = row.load + (change.load ?? 0)
  const reserved = row.reserved + (change.reserved ?? 0)
  const held = load + reserved
  const gets = held > row.load + row.reserved
  const share = shareOf(held, row.capacity)
  const attention = row.attention - row.share + share
  const limit = change.overCap ? Math.max : Math.min
  return {
    ...row,
    load,
    reserved,
    over_cap: limit(row.over_cap, held),
    share,
    attention,
    over_attention: limit(row.over_attention, attention),
    last_work_at: gets ? now : row.last_work_at,
  }
}
