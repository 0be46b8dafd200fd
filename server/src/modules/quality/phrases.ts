import type { Phrase } from '@tandem/contract'
import { verb } from '../../kernel/verb.ts'
import { agentWords } from '../conversations/index.ts'
import { adoptions, presentAdoption } from './adoptions.ts'
import { wilson } from './figures/wilson.ts'
import { DAY_MS } from './internal.ts'
import type { FoundPhrase } from './phrases/find.ts'
import { closedBetween, endedWell, MOST_EPISODES, MOST_MESSAGES } from './phrases/outcomes.ts'
import { searchPhrases } from './phrases/search.ts'

const SHOWN = 60

export const phrases = verb({
  name: 'quality.phrases',
  summary: 'Which sentences of agents go with solved and praised conversations, and what adopted ones changed',
  scope: 'quality:inspect',
  effect: 'read',
  async run(ctx, { days }) {
    const since = new Date(ctx.services.clock.now() - days * DAY_MS)
    const closed = await closedBetween(ctx, since, new Date(ctx.services.clock.now() + 1), MOST_EPISODES)
    const ended = new Map(closed.map((row) => [row.episode_id, endedWell(row)]))
    const found = await searchPhrases({ written: await agentWords(ctx, since, MOST_MESSAGES), ended })
    const adopted = []
    for (const row of await adoptions(ctx)) adopted.push(await presentAdoption(ctx, row))
    return {
      episodes: ended.size,
      solved: wilson([...ended.values()].filter(Boolean).length, ended.size),
      // Both ends tell something: what helps, and what goes with trouble.
      rows: (found.length > SHOWN ? [...found.slice(0, SHOWN / 2), ...found.slice(-SHOWN / 2)] : found).map(toPhrase),
      adopted,
    }
  },
})

const toPhrase = ({ text, episodes, agents, with: own, without, logOdds, low, high }: FoundPhrase): Phrase => ({
  text,
  episodes,
  agents,
  solved: wilson(own.hits, own.of),
  others: wilson(without.hits, without.of),
  logOdds,
  low,
  high,
})
