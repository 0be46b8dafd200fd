import type { CommerceAnswer, CommercePort, ShopFault } from '@tandem/contract'
import type { Context, Services } from '../../kernel/context.ts'

/** How it went last, as this process wrote it down. */
interface Noted {
  connectedAt: number
  fault: ShopFault | null
  at: number
}

/** What goes on as before is written down at most this often. */
const EVERY_MS = 60_000

const notedIn = new WeakMap<Services, Map<string, Noted>>()

/** The port, which leaves behind when the shop last answered and why it did not: pictures do not count. */
export function watched(ctx: Context, connectedAt: Date, port: CommercePort): CommercePort {
  const seen = async <T>(asked: Promise<CommerceAnswer<T>>): Promise<CommerceAnswer<T>> => {
    const answer = await asked
    const isSilent = !answer.ok && answer.failure.code === 'unavailable'
    await note(ctx, connectedAt, isSilent && 'fault' in answer.failure ? answer.failure.fault : null)
    return answer
  }
  return {
    check: (signal) => seen(port.check(signal)),
    order: (number, signal) => seen(port.order(number, signal)),
    ordersOf: (phone, signal) => seen(port.ordersOf(phone, signal)),
    picture: (name, signal) => port.picture(name, signal),
    requestRefund: (request, signal) => seen(port.requestRefund(request, signal)),
    cancelOrder: (request, signal) => seen(port.cancelOrder(request, signal)),
  }
}

/** Never throws: what the shop said counts, whether or not it could be written down. */
async function note({ services, tenant }: Context, connectedAt: Date, fault: ShopFault | null): Promise<void> {
  const known = notedIn.get(services) ?? new Map<string, Noted>()
  notedIn.set(services, known)
  const before = known.get(tenant)
  const now = services.clock.now()
  const isSame = before?.connectedAt === connectedAt.getTime() && before.fault === fault
  if (isSame && now - before.at < EVERY_MS) return
  known.set(tenant, { connectedAt: connectedAt.getTime(), fault, at: now })
  const at = new Date(now)
  const change = fault === null ? { answered_at: at } : { failed_at: at, fault }
  try {
    await services.transactions.run(tenant, ({ db }) =>
      db
        .updateTable('shops')
        .set(change)
        .where('tenant_id', '=', tenant)
        // A shop that was connected meanwhile is not to blame for the one before.
        .where('connected_at', '=', connectedAt)
        .execute(),
    )
  } catch (error) {
    services.log.error({ err: error }, 'how the shop answers could not be written down')
  }
}
