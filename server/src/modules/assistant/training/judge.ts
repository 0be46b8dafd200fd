import type { Pack } from '@tandem/contract'
import { loadModel, type Verdict } from '@tandem/nlu'
import { arrange, brainOf } from '../brain.ts'
import { decide } from '../decide/decide.ts'
import { newDialogue } from '../dialogue.ts'

/**
 * What the assistant makes of the first message of a conversation, with a pack's knowledge and this model: the intent
 * that it takes it for, the triage class as group, and whether it says that it does not know.
 */
export function judgeOf(pack: Pack, bytes: Uint8Array): (text: string) => Verdict {
  const knowledge = arrange(
    {
      revision: 1,
      language: 'zh',
      intents: pack.intents.map(({ key, ...content }) => ({ key, content })),
      articles: pack.articles.map((article) => ({ ...article, version: 1, validUntil: null })),
      flows: pack.flows,
    },
    { unknown: pack.manifest.unknown, skills: pack.manifest.skillByTriage },
  )
  const brain = brainOf(pack.manifest.id, loadModel(bytes))
  return (text) => {
    const dialogue = newDialogue('evaluation')
    const situation = { text, attachment: false, language: 'zh' as const, now: 0, threshold: null, dialogue }
    const { turn, move, topic } = decide(situation, brain, knowledge)
    return { label: turn.reading.intent, group: topic.triage, refused: move.action === 'refuse' }
  }
}
