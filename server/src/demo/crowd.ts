import { Refused } from './api.ts'
import { exponential } from './chance.ts'
import { visit } from './customer.ts'
import type { Script } from './script.ts'
import { linger, type Stage } from './stage.ts'

/** A customer every eight seconds, and never more than so many at once: far below the server's limits. */
const MEAN_SECONDS = 8
const MOST_AT_ONCE = 30

/** Customers who come at random (a Poisson process), each with a script of their own, until the demo is over. */
export async function crowd(
  stage: Stage,
  { key, orders }: { key: string; orders: readonly string[] },
  scripts: readonly Script[],
): Promise<void> {
  const { services, signal, random } = stage
  const present = new Set<Promise<void>>()
  for (let script = deal(stage, scripts); !signal.aborted; ) {
    if (present.size < MOST_AT_ONCE) {
      const order = orders[Math.floor(random() * orders.length)] ?? ''
      const one: Promise<void> = visit(stage, key, script(), order)
        .catch((error: unknown) => {
          // A rating or a leave that came a moment too late is refused, as it should be.
          if (!signal.aborted && !(error instanceof Refused)) services.log.warn({ err: error }, 'demo visit broke off')
        })
        .finally(() => present.delete(one))
      present.add(one)
    }
    await linger(stage, exponential(random, MEAN_SECONDS))
  }
  await Promise.all(present)
}

/** Deals the scripts like cards: in random order, each once before any comes again. */
export function deal({ random }: Pick<Stage, 'random'>, scripts: readonly Script[]): () => Script {
  let stack: Script[] = []
  return () => {
    if (stack.length === 0) stack = [...scripts]
    const [script] = stack.splice(Math.floor(random() * stack.length), 1)
    if (!script) throw new Error('no scripts')
    return script
  }
}
