import type { Context } from '../../../kernel/context.ts'
import { reactor } from '../../../kernel/reactor.ts'
import { mindOf } from '../library.ts'
import { read, renew } from './renew.ts'

/** Whoever takes over finds the summary written: at the handover, and once more when it is passed on. */
export const summaries = reactor({
  name: 'summaries',
  takes: {
    'handover.requested': (ctx, { payload }) => write(ctx, payload.conversation),
    'handover.transferred': (ctx, { payload }) => write(ctx, payload.conversation),
  },
})

/** A summary is a help, not a promise: without it the one taken from the conversation is shown. */
async function write(ctx: Context, conversation: string): Promise<void> {
  const { language } = (await mindOf(ctx)).policy
  const told = await read(ctx, conversation, language)
  const latest = told.messages.at(-1)?.seq ?? 0
  if ((told.stored?.seq ?? 0) < latest) await renew(ctx, told, language)
}
