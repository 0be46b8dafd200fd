import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseError, errorCode } from './errors.ts'

const TRANSIENT = new Set([
  '57P01',
  '57P02',
  '57P03', // the server stops, crashed, or is starting
  '25P03', // this process stood still in a transaction for longer than it may
  '40001',
  '40P01', // serialization failure, deadlock
  '08000',
  '08001',
  '08003',
  '08006',
  '53300', // connection lost or refused, too many connections
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT', // from the socket (ENOENT: no unix socket yet)
])
const LOST =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/

export interface RetryOptions {
  /** How often to try in all. */
  attempts?: number
  /** First pause; doubles each time, with jitter. */
  baseMs?: number
}

/** Whether the same work may well succeed a moment later: connection lost, database restarting, deadlock. */
export function isTransient(error: unknown): boolean {
  if (error instanceof DatabaseError) return isTransient(error.cause)
  return TRANSIENT.has(errorCode(error) ?? '') || (error instanceof Error && LOST.test(error.message))
}

/**
 * Runs `work` again while it fails transiently; about 3 s in all by default, longer than the database's restart.
 * A lost connection leaves open whether a commit arrived, so `work` must be idempotent.
 */
export async function withRetry<T>(
  work: () => Promise<T>,
  { attempts = 7, baseMs = 50 }: RetryOptions = {},
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt >= attempts || !isTransient(error)) throw error
      await sleep(baseMs * 2 ** (attempt - 1) * (0.75 + Math.random() / 2))
    }
  }
}
