import type { Message, Mood } from '@tandem/contract'
import { emotion } from '@tandem/nlu'
import { verb } from '../../kernel/verb.ts'
import { readMessages } from '../conversations/index.ts'

export const moods = verb({
  name: 'desk.moods',
  summary: 'How the customer sounded in each of the last messages',
  scope: 'conversation:read',
  effect: 'read',
  async run(ctx, { conversation }) {
    const { rows } = await readMessages(ctx, { conversation, limit: 100 })
    return { rows: rows.flatMap(moodOf) }
  },
})

/** Reckoned anew each time: it takes microseconds, and an improved lexicon counts at once. */
export function moodOf({ seq, at, author, body }: Message): Mood[] {
  if (author.kind !== 'customer' || body.kind !== 'text') return []
  const { label, score } = emotion(body.text)
  return [{ seq, at, emotion: label, strength: score }]
}
