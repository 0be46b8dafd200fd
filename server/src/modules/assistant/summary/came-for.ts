import type { CameFor } from '@tandem/contract'
import type { InTx } from '../../../kernel/context.ts'
import { intentTitles } from '../../knowledge/index.ts'
import { isSmallTalk } from '../decide/hand-over.ts'
import { type KeptTurn, readTurns } from '../turns.ts'
import type { Told } from './renew.ts'

/** So many of the AI's latest words are looked through. */
const LOOK_BACK = 20

/** What the customer of a conversation came for: the last thing understood that is not the wish for a person. */
export async function cameFor(ctx: InTx, { row, messages }: Told): Promise<CameFor | null> {
  const answers = messages.filter(({ ai }) => ai).slice(-LOOK_BACK)
  const turns = new Map(
    (
      await readTurns(
        ctx,
        answers.map(({ id }) => id),
      )
    ).map((turn) => [turn.message, turn]),
  )
  const last = matterOf(
    answers.flatMap(({ id }) => turns.get(id) ?? []).filter(({ episode }) => episode === row.episode_id),
  )
  if (!last) return null
  const title = (await intentTitles(ctx, [last.intent])).get(last.intent)
  return title ? { ...last, title } : null
}

/** Less is a guess, which would mislead whoever takes over. */
const UNDERSTOOD = 0.5

/** The intent of the last turn, in their order, that says what it is about. */
export function matterOf(
  turns: readonly Pick<KeptTurn, 'handover' | 'reasoning'>[],
): { intent: string; score: number } | null {
  for (const { handover, reasoning } of turns.toReversed()) {
    const { intent, score, action } = reasoning
    if (intent === null || score < UNDERSTOOD || isSmallTalk(intent)) continue
    if (handover === 'asked_for_human' || action === 'refuse') continue
    return { intent, score }
  }
  return null
}
