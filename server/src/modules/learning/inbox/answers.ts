import type { Localized, Message } from '@tandem/contract'
import { detectLanguage } from '@tandem/nlu'
import { mask } from '@tandem/pii'
import type { InTx } from '../../../kernel/context.ts'
import { episodeTalk } from '../../conversations/index.ts'

/** So many of a group's questions are looked at, those first whose customers said that they were helped. */
const MOST_TALKS = 20
/** So soon after the question an agent's words are taken to answer it. */
const SOON = 4
/** Shorter texts greet, thank or ask. */
const SHORTEST = { zh: 10, en: 30 }
const MOST_SIGNS = 2000

/**
 * What colleagues answered to a group's questions, a text in each language in which one did, else empty: masked, and a
 * beginning only, which somebody has to read before it is published.
 */
export async function answersOf(ctx: InTx, cluster: string): Promise<Localized> {
  const questions = await ctx.tx.db
    .selectFrom('learning_questions')
    .select(['id', 'episode_id'])
    .where('tenant_id', '=', ctx.tenant)
    .where('cluster_id', '=', cluster)
    .orderBy('resolved', 'desc')
    .orderBy('at', 'desc')
    .limit(MOST_TALKS)
    .execute()
  const found: Localized = { zh: '', en: '' }
  for (const { id, episode_id } of questions) {
    const { messages } = await episodeTalk(ctx, episode_id)
    const text = answerTo(id, messages)
    if (text === null) continue
    const language = detectLanguage(text)
    if (found[language] === '' && text.length >= SHORTEST[language]) found[language] = mask(text.slice(0, MOST_SIGNS))
    if (found.zh && found.en) break
  }
  return found
}

/** The longest of what an agent wrote soon after the AI's message; null when none did. */
function answerTo(question: string, messages: readonly Message[]): string | null {
  const at = messages.findIndex(({ id }) => id === question)
  if (at < 0) return null
  const written = messages
    .slice(at + 1)
    .filter(({ author, visibility }) => author.kind === 'agent' && visibility === 'public')
    .flatMap(({ body }) => (body.kind === 'text' ? [body.text.trim()] : []))
    .slice(0, SOON)
  return written.reduce<string | null>((best, text) => (text.length > (best?.length ?? 0) ? text : best), null)
}
