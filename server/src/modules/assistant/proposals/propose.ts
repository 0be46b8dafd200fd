import type { InTx } from '../../../kernel/context.ts'
import type { CustomerKeys } from '../../../kernel/crypto/keyring.ts'
import { setDeadline } from '../../../kernel/deadlines.ts'
import { uuidv7 } from '../../../kernel/ids.ts'
import type { Proposed } from '../decide/turn.ts'
import type { Posted } from '../internal.ts'
import { EXPIRE, inputPlace, openInput } from './store.ts'

/** A customer's wish of yesterday is asked for again rather than carried out. */
const VALID_MS = 24 * 60 * 60 * 1000

/** Keeps what is wanted until a person decides; the same that was wanted before gives way to it. */
export async function propose(
  ctx: InTx,
  keys: CustomerKeys,
  posted: Posted,
  customer: string,
  { tool, args, by }: Proposed,
): Promise<void> {
  await giveWay(ctx, keys, posted.conversation, { tool, args })
  const now = ctx.services.clock.now()
  const id = uuidv7(ctx.services.clock)
  const until = new Date(now + VALID_MS)
  await ctx.tx.db
    .insertInto('proposals')
    .values({
      tenant_id: ctx.tenant,
      id,
      conversation_id: posted.conversation,
      episode_id: posted.episode,
      customer_id: customer,
      message_id: posted.message,
      seq: posted.seq,
      at: new Date(now),
      until,
      tool,
      input: keys.seal(inputPlace(id), JSON.stringify(args)),
      proposer: by.kind,
      proposer_name: by.name,
      state: 'open',
    })
    .execute()
  await setDeadline(ctx.tx, ctx.services, { kind: EXPIRE, key: id, dueAt: until })
}

/** Two cards for one wish would let it be done twice. */
async function giveWay(ctx: InTx, keys: CustomerKeys, conversation: string, call: Pick<Proposed, 'tool' | 'args'>) {
  const open = await ctx.tx.db
    .selectFrom('proposals')
    .select(['id', 'input'])
    .where('tenant_id', '=', ctx.tenant)
    .where('conversation_id', '=', conversation)
    .where('tool', '=', call.tool)
    .where('state', '=', 'open')
    .forUpdate()
    .execute()
  const same = open.filter((row) => isSame(openInput(keys, row), call.args)).map(({ id }) => id)
  if (same.length === 0) return
  await ctx.tx.db
    .updateTable('proposals')
    .set({ state: 'expired' })
    .where('tenant_id', '=', ctx.tenant)
    .where('id', 'in', same)
    .execute()
}

const isSame = (a: Record<string, string>, b: Record<string, string>): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([name, value]) => b[name] === value)
