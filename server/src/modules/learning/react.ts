import { ArticleContent, type EventPayload } from '@tandem/contract'
import { type InTx, inTransaction } from '../../kernel/context.ts'
import { reactor } from '../../kernel/reactor.ts'
import { aboutEvent, notify } from '../desk/index.ts'
import { articleOwners } from '../knowledge/index.ts'
import { compareCandidate } from './compare/run.ts'
import { shadow } from './compare/shadow.ts'
import { importCasesOf } from './evaluation/pack.ts'
import { capture, confirmSolved } from './inbox/capture.ts'
import { nowOf, tellConsoles } from './internal.ts'

const SATISFIED = 4

/** Fills the inbox with what was not answered well, and notes what was solved all the same. */
export const collector = reactor({
  name: 'learning',
  takes: {
    'assistant.decided': async (ctx, { payload: { action, message } }) => {
      if (action === 'refuse' || action === 'handover') await inTransaction(ctx, (inner) => capture(inner, message))
    },
    'answer.judged': (ctx, { payload }) => inTransaction(ctx, (inner) => capture(inner, payload.message)),
    'episode.rated': async (ctx, { payload: { stars, episode } }) => {
      if (stars >= SATISFIED) await inTransaction(ctx, (inner) => confirmSolved(inner, episode))
    },
    'knowledge.packUpdated': (ctx, { payload: { pack, intents } }) =>
      inTransaction(ctx, (inner) => importCasesOf(inner, pack, intents)),
    'knowledge.expiring': (ctx, { id, payload }) => inTransaction(ctx, (inner) => remind(inner, payload, id)),
  },
})

/** Compares new candidates; apart from the inbox, which must not wait for it. */
export const comparer = reactor({
  name: 'learning.compare',
  takes: { 'model.trained': (ctx, { payload }) => compareCandidate(ctx, payload.revision) },
})

/** Asks the candidate what the live version was asked. */
export const shadower = reactor({
  name: 'learning.shadow',
  takes: { 'assistant.decided': (ctx, { payload }) => shadow(ctx, payload.message) },
})

async function remind(
  ctx: InTx,
  { article, stage, validUntil }: EventPayload<'knowledge.expiring'>,
  event: number,
): Promise<void> {
  const reminder = { stage, valid_until: new Date(validUntil), at: nowOf(ctx) }
  await ctx.tx.db
    .insertInto('learning_reminders')
    .values({ tenant_id: ctx.tenant, article_id: article, ...reminder })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'article_id']).doUpdateSet(reminder))
    .execute()
  tellConsoles(ctx)
  const known = (await articleOwners(ctx, [article])).get(article)
  if (!known) return
  const { title } = ArticleContent.parse(known.content)
  const news = { what: `article_${stage}` as const, subject: known.key, topic: title }
  await notify(ctx, { agents: [known.owner], kind: 'article', about: aboutEvent(event), news })
}
