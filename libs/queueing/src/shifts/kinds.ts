import { QueueingError } from '../errors.ts'

/** A way to work a day, in slots from midnight (half hours); shifts over midnight go on into the next day's slots. */
export interface ShiftKind {
  id: string
  from: number
  /** The first slot after the shift. */
  to: number
  /** Slots inside it in which nobody is at the desk. */
  breaks: readonly number[]
  /** What it costs; the paid slots unless said otherwise. */
  cost?: number
}

export interface KindOptions {
  /** Opening hours in slots. */
  open: number
  close: number
  /** Lengths of shifts in slots. */
  lengths: readonly number[]
  /** Slots between two possible starts. */
  startEvery?: number
  /** A break of so many slots in the middle of shifts of at least twelve slots. */
  breakSlots?: number
}

const LONG = 12

/** Every shift of these lengths that fits into the opening hours. @throws QueueingError when none does */
export function shiftKinds({ open, close, lengths, startEvery = 1, breakSlots = 1 }: KindOptions): ShiftKind[] {
  const kinds: ShiftKind[] = []
  for (const length of lengths)
    for (let from = open; from + length <= close; from += startEvery) {
      const middle = from + Math.floor((length - breakSlots) / 2)
      const breaks = length < LONG ? [] : Array.from({ length: breakSlots }, (_, i) => middle + i)
      kinds.push({ id: `${clock(from)}-${clock(from + length)}`, from, to: from + length, breaks })
    }
  if (kinds.length === 0) throw new QueueingError('unreachable', 'lengths', 'no shift fits into the opening hours')
  return kinds
}

/** Whether somebody on this shift serves in a slot. */
export const covers = ({ from, to, breaks }: ShiftKind, slot: number): boolean =>
  from <= slot && slot < to && !breaks.includes(slot)

/** Slots that are paid: breaks are not. */
export const paidSlots = ({ from, to, breaks }: ShiftKind): number => to - from - breaks.length

const clock = (slot: number): string =>
  `${String(Math.floor(slot / 2) % 24).padStart(2, '0')}:${slot % 2 === 0 ? '00' : '30'}`
