import { answered, sourceOf } from '../decide/answer.ts'
import { handOver } from '../decide/hand-over.ts'
import type { Move, Turn } from '../decide/turn.ts'
import { texts } from '../texts.ts'
import type { Sentence } from './grounding/check.ts'
import type { ArticleSource } from './sources.ts'
import type { Judged } from './tools.ts'

/** What a model wrote, every sentence checked, with the articles that hold it. */
export function writtenMove(turn: Turn, sentences: readonly Sentence[], sources: readonly ArticleSource[]): Move {
  const cited = new Set(sentences.flatMap((sentence) => sentence.sources))
  const articles = sources.filter((_, i) => cited.has(i + 1)).map(({ article }) => article)
  const first = articles[0]?.key
  const intent = [...turn.knowledge.intents].find(
    ([, { outcome }]) => outcome.kind === 'article' && outcome.article === first,
  )?.[0]
  return {
    action: 'answer',
    reason: 'model_wrote',
    text: sentences.map(({ text }) => text.trim()).join(turn.language === 'zh' ? '' : ' '),
    sources: articles.map((article) => sourceOf(article, turn.language)),
    dialogue: answered(turn.situation.dialogue, [intent ?? null]),
    ...(intent !== undefined && { intent }),
  }
}

/** A person decides on what only a person may do, and sees what was proposed. */
export const proposedMove = (
  turn: Turn,
  { name, args }: Extract<Judged, { verdict: 'propose' }>,
  model: string | null,
): Move => ({
  ...handOver(turn, 'flow_handover', 'model_proposed', texts.needsPerson[turn.language]),
  proposal: { tool: name, args, by: { kind: 'model', name: model ?? '' } },
})
