import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { announceKnowledge } from '../knowledge/index.ts'
import { hashOf } from './training/examples.ts'
import { materialNow, wouldBeSame } from './training/learn.ts'
import { newestModel } from './training/models.ts'

export const train = verb({
  name: 'assistant.train',
  summary: 'Has the AI learn anew what is published, such as with an encoder that was connected since',
  scope: 'knowledge:review',
  effect: 'write',
  async run(ctx) {
    const newest = await newestModel(ctx.tx)
    if (newest?.state === 'training')
      fail('conflict', { problem: { zh: 'AI 正在训练', en: 'the AI is being trained' } })
    const { knowledge, material } = await materialNow(ctx)
    if (knowledge.intents.length === 0) fail('not_trainable', { problem: NOTHING })
    if (newest && (await wouldBeSame(ctx, newest, hashOf(material)))) fail('nothing_to_learn')
    const revision = await announceKnowledge(ctx)
    ctx.note(`r${revision}`)
    return { revision }
  },
})

const NOTHING = { zh: '还没有发布任何意图', en: 'no intent has been published yet' }
