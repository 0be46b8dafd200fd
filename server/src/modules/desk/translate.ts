import type { Translator } from '@tandem/contract'
import { fail } from '../../kernel/errors.ts'
import { appendVerb, verb } from '../../kernel/verb.ts'
import { conversationRow } from '../conversations/index.ts'

const PATIENCE_MS = 5000

let connected: Translator | null = null

/** Sets what translates for the workspace; null takes it away again. */
export function registerTranslator(translator: Translator | null): void {
  connected = translator
}

export const translator = verb({
  name: 'desk.translator',
  summary: 'Whether a translator is connected',
  scope: 'conversation:read',
  effect: 'read',
  run: async () => ({ ready: connected !== null }),
})

/** The transaction only looks whether the conversation is there: nobody holds a connection while a model thinks. */
export const translate = appendVerb({
  name: 'desk.translate',
  summary: 'A message or a draft in the other language',
  scope: 'conversation:read',
  effect: 'read',
  async append(ctx, { conversation, text, to }) {
    await ctx.services.transactions.run(ctx.tenant, (tx) => conversationRow({ ...ctx, tx }, conversation))
    if (!connected) return fail('not_allowed', { problem: '没有接入翻译 / no translator is connected' })
    const signal = AbortSignal.timeout(PATIENCE_MS)
    return { text: await connected.translate(text, to, signal).catch(() => fail('unavailable')) }
  },
})
