import type { Services } from '../../kernel/context.ts'

/** Reads at once when there is something to read, else when the conversation stirs, else after `waitMs`. */
export async function untilMessage<T extends { rows: unknown[] }>(
  services: Services,
  conversation: string,
  waitMs: number,
  read: () => Promise<T>,
): Promise<T> {
  let stirred = () => {}
  const stir = new Promise<void>((resolve) => {
    stirred = resolve
  })
  // Subscribed before the first look: what comes in between is not missed.
  const unsubscribe = services.bus.subscribe(`conversation.${conversation}`, () => stirred())
  const cancel = services.clock.after(waitMs, () => stirred())
  try {
    const found = await read()
    if (found.rows.length > 0 || waitMs === 0) return found
    await stir
    return await read()
  } finally {
    unsubscribe()
    cancel()
  }
}
