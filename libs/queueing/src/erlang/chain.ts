import { type LineFigures, lineFigures } from './waiting-line.ts'

/** A birth-death queue: `places` customers are served at once at a rate that depends on how many there are. */
export interface Chain {
  /** Arrivals a second. */
  arrival: number
  places: number
  /** Services ended a second while `k` (1 to places) are served. */
  serviceRate: (k: number) => number
  /** Mean patience of those who wait, seconds. */
  patienceSec: number
  targetSec: number
}

/** Shares of all customers, seconds. */
export interface ChainFigures {
  pWait: number
  pAbandon: number
  /** Mean wait of all, of those who give up too. */
  meanWait: number
  /** Mean number waiting, and being served. */
  queue: number
  inService: number
  pServedWithinTarget: number
  pOfferedWaitOver: number
  asaServed: number
}

/** The stationary chain: the part where somebody is free as a loss system, joined to the line where nobody is. */
export function solveChain({ arrival, places, serviceRate, patienceSec, targetSec }: Chain): ChainFigures {
  const line = lineFigures({ arrival, service: serviceRate(places), abandonment: 1 / patienceSec, targetSec })
  const { blocked, busy } = lossSystem(arrival, places, serviceRate)
  // P(all busy) / P(somebody free) = 1 / (line.empty (1/blocked - 1)); blocked may have underflowed to 0.
  const pWait = blocked === 0 ? 0 : 1 / (1 + line.empty * (1 / blocked - 1))
  const meanFree = blocked === 1 ? 0 : (busy - blocked * places) / (1 - blocked)
  return { ...figuresOf(line, pWait, arrival, patienceSec), inService: pWait * places + (1 - pWait) * meanFree }
}

function figuresOf(line: LineFigures, pWait: number, arrival: number, patienceSec: number) {
  const queue = pWait * line.length
  const pAbandon = queue / arrival / patienceSec
  return {
    pWait,
    queue,
    meanWait: queue / arrival,
    pAbandon,
    pServedWithinTarget: 1 - pWait + pWait * line.servedInTarget,
    pOfferedWaitOver: pWait * line.longerThanTarget,
    asaServed: (pWait * line.waitOfServed) / (1 - pWait + pWait * line.served),
  }
}

/** Without a line: the share of arrivals that find every place taken, and the mean number of places taken. */
function lossSystem(arrival: number, places: number, serviceRate: (k: number) => number) {
  let blocked = 1
  let busy = 0
  for (let k = 1; k <= places; k++) {
    const inflow = arrival * blocked
    blocked = inflow / (serviceRate(k) + inflow)
    busy += blocked * (k - busy)
  }
  return { blocked, busy }
}
