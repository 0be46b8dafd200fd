import type { InTx } from '../../kernel/context.ts'
import type { CustomerKeys } from '../../kernel/crypto/keyring.ts'
import { Dialogue, newDialogue } from './dialogue.ts'

export const dialoguePlace = (conversation: string) => ({ table: 'dialogues', column: 'state', row: conversation })

/** What is remembered of the episode; nothing of an earlier one. */
export async function readDialogue(
  ctx: InTx,
  keys: CustomerKeys,
  of: { conversation: string; episode: string },
): Promise<Dialogue> {
  const row = await ctx.tx.db
    .selectFrom('dialogues')
    .select('state')
    .where('tenant_id', '=', ctx.tenant)
    .where('conversation_id', '=', of.conversation)
    .executeTakeFirst()
  if (!row) return newDialogue(of.episode)
  const dialogue = Dialogue.safeParse(JSON.parse(keys.open(dialoguePlace(of.conversation), row.state)))
  return dialogue.success && dialogue.data.episode === of.episode ? dialogue.data : newDialogue(of.episode)
}
