import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { agentWords } from '../conversations/index.ts'
import { saveReply } from '../knowledge/index.ts'
import { countSpell, phrasePlace, presentAdoption } from './adoptions.ts'
import { DAY_MS, selfOf, tellPages } from './internal.ts'
import { keyOf } from './phrases/find.ts'
import { closedBetween, MOST_EPISODES, MOST_MESSAGES } from './phrases/outcomes.ts'
import { groupsToFind } from './phrases/spellings.ts'

const BEFORE_DAYS = 28

export const adoptPhrase = verb({
  name: 'quality.adoptPhrase',
  summary: 'Makes a phrase a canned reply, and keeps the figures of the four weeks before it',
  scope: 'quality:manage',
  effect: 'write',
  async run(ctx, { phrase, reply }) {
    const key = keyOf(phrase)
    if (key === '') return fail('bad_input', { problem: 'phrase' })
    const now = ctx.now()
    const from = new Date(now.getTime() - BEFORE_DAYS * DAY_MS)
    const closed = await closedBetween(ctx, from, now, MOST_EPISODES)
    const words = await agentWords(ctx, from, MOST_MESSAGES, {
      having: groupsToFind(phrase),
      saying: (text) => keyOf(text).includes(key),
    })
    const said = new Set(words.map(({ episode }) => episode))
    const used = closed.filter(({ episode_id }) => said.has(episode_id)).length
    await saveReply(ctx, reply)
    const id = ctx.id()
    const row = await ctx.db
      .insertInto('quality_adoptions')
      .values({
        tenant_id: ctx.tenant,
        id,
        shortcut: reply.shortcut,
        by_id: selfOf(ctx),
        at: now,
        phrase: (await ctx.services.keys.tenant(ctx.tx)).seal(phrasePlace(id), phrase),
        before: JSON.stringify(countSpell(from, now, closed, used)),
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    tellPages(ctx)
    ctx.note(id, { shortcut: reply.shortcut })
    return presentAdoption(ctx, row)
  },
})
