import { CARRIERS, HUBS, type Place } from './catalogue.ts'
import type { Random } from './random.ts'
import { chinaTime, type State, type WireParcel, type WireStep } from './wire.ts'

const HOUR = 3_600_000
const WAREHOUSE = '嘉兴'

/** Tracking steps with the hours since collection at which they happen. */
function journey(random: Random, destination: string): { hours: number; city: string; desc: string }[] {
  const hub = random.pick(HUBS)
  return [
    { hours: 0, city: WAREHOUSE, desc: '快件已由嘉兴仓揽收' },
    { hours: 5, city: WAREHOUSE, desc: `快件已从嘉兴分拨中心发出，下一站${hub}转运中心` },
    { hours: 16, city: hub, desc: `快件已到达${hub}转运中心` },
    { hours: 20, city: hub, desc: `快件已从${hub}转运中心发出，下一站${destination}` },
    { hours: 34, city: destination, desc: `快件已到达${destination}营业点` },
    {
      hours: 38,
      city: destination,
      desc: `快递员正在派送，联系电话1${random.pick(['38', '59', '86'])}${random.figures(8)}`,
    },
    { hours: 42, city: destination, desc: '快件已送达，存放在小区驿站' },
    { hours: 60, city: destination, desc: '客户已签收，感谢使用' },
  ]
}

const ARRIVAL_HOURS = 42
export const SIGNING_HOURS = 60

export interface Trip {
  state: State
  place: Place
  /** Milliseconds since 1970, both. */
  collected: number
  now: number
}

/** The parcel of an order, with the steps that had happened by `now`; a delivered one is not signed for yet. */
export function makeParcel(random: Random, { state, place, collected, now }: Trip): WireParcel {
  const hours = state === 'DELIVERED' ? ARRIVAL_HOURS : (now - collected) / HOUR
  const carrier = random.pick(CARRIERS)
  const trace: WireStep[] = journey(random, place.city)
    .filter((step) => step.hours <= hours)
    .map((step) => ({ time: chinaTime(collected + step.hours * HOUR), city: step.city, desc: step.desc }))
  return {
    company: carrier.name,
    tracking_no: `${carrier.prefix}${random.figures(carrier.figures)}`,
    ...(state === 'SHIPPED' ? { estimate: chinaTime(collected + ARRIVAL_HOURS * HOUR) } : {}),
    trace,
  }
}
