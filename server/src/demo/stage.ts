import type { Services } from '../kernel/context.ts'
import type { Random } from './chance.ts'
import { pause } from './pause.ts'

/** What everybody in the demo shares. */
export interface Stage {
  services: Services
  /** Where the server listens, without a slash at the end. */
  url: string
  /** Over when the server stops. */
  signal: AbortSignal
  random: Random
  /** How much faster than people everything goes; 1 for the demo, more for tests. */
  pace: number
}

/** Waits for a person's while, in seconds. */
export const linger = ({ services, signal, pace }: Stage, seconds: number): Promise<void> =>
  pause(services.clock, (seconds * 1000) / pace, signal)
