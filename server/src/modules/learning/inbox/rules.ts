import type { LearnProposal, LearnReason, Localized, Reasoning } from '@tandem/contract'

/** What of an answer decides whether its question is worth a review. */
export interface Judged {
  handover: string | null
  good: boolean | null
  liked: boolean | null
  corrected: boolean
  reasoning: Pick<Reasoning, 'action' | 'asked'>
}

/** Why a question waits for review; null when it need not. What people said weighs more than what the AI thought. */
export function reasonOf({ handover, good, liked, corrected, reasoning }: Judged): LearnReason | null {
  if (!reasoning.asked?.trim()) return null
  if (corrected) return 'corrected'
  if (good === false || (liked === false && good === null)) return 'bad'
  if (reasoning.action === 'refuse') return 'refused'
  return handover === 'unknown_question' ? 'handed_over' : null
}

/**
 * Below that, what the question is nearest to says nothing: something has to be nearest, also to what is none of ours.
 * Of the 262 questions of the pack's development set that were refused, not having been learnt, 92 would have a proposal
 * from 0.05 and 0.25 (NEAR) on, and 30 a right one; from 0.3 and 0.4 on, 5 and 4.
 */
const OURS = 0.3
const CANDIDATES = 3

/** The intents that a question may be proposed to join. */
export const candidatesOf = ({ inScope, candidates }: Pick<Reasoning, 'inScope' | 'candidates'>) =>
  inScope < OURS ? [] : candidates.slice(0, CANDIDATES).map(({ intent, score }) => ({ intent, score }))

/** One wording of a group's questions, for a proposal. */
export interface Evidence {
  times: number
  reason: LearnReason
  /** What the AI took it for. */
  intent: string | null
  candidates: readonly { intent: string; score: number }[]
  /** How often an agent put the answer right, and the intent that was named last. */
  corrected: number
  correctIntent: string | null
}

/** The nearest intent has to be this near. */
const NEAR = 0.4
/** An agent's word counts for so many guesses of the model. */
const WORD = 2

/**
 * What would answer the group: the intent that most speaks for, or a new article where it is ours and no intent is near.
 * Nothing where nothing speaks for it to be ours: a person decides, without being led.
 */
export function propose(evidence: readonly Evidence[], titles: ReadonlyMap<string, Localized>): LearnProposal {
  const weights = new Map<string | null, number>()
  const add = (intent: string | null, weight: number) => weights.set(intent, (weights.get(intent) ?? 0) + weight)
  let total = 0
  for (const { times, reason, intent, candidates, corrected, correctIntent } of evidence) {
    total += times
    // What an agent says of a wording holds for all who used it.
    if (corrected > 0) add(correctIntent, WORD * times)
    else {
      // An answer that was bad does not speak for the intent that gave it.
      for (const one of candidates) if (reason !== 'bad' || one.intent !== intent) add(one.intent, one.score * times)
    }
  }
  const known = [...weights].filter(([intent]) => intent === null || titles.has(intent))
  const [best] = known.sort((a, b) => b[1] - a[1])
  if (weights.size === 0) return { kind: 'none' }
  if (!best || best[1] / total < NEAR) return { kind: 'article' }
  const named = evidence
    .filter(({ correctIntent }) => correctIntent === best[0])
    .reduce((sum, { corrected }) => sum + corrected, 0)
  const title = best[0] === null ? undefined : titles.get(best[0])
  if (best[0] === null || !title) return { kind: 'outside', named }
  return { kind: 'intent', intent: best[0], title, score: Math.min(1, best[1] / total), named }
}

/** What it costs not to know this: the questions of a group, less those whose customers said that they were helped. */
export const gapOf = (volume: number, resolved: number): number => volume * (1 - resolved)
