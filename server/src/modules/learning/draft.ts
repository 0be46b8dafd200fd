import type { Language } from '@tandem/contract'
import { describeClusters } from '@tandem/nlu'
import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { saveArticle, saveIntent } from '../knowledge/index.ts'
import { withQuestions } from './add.ts'
import { answersOf } from './inbox/answers.ts'
import { teachable } from './inbox/teachable.ts'
import { wordingsOf } from './inbox/wordings.ts'
import { openCluster } from './internal.ts'
import { settle } from './settle.ts'

const MOST = 200

export const draft = verb({
  name: 'learning.draft',
  summary:
    'Opens drafts of an article and of the intent that leads to it, filled in from a group of questions and from what colleagues answered',
  scope: 'knowledge:write',
  effect: 'write',
  async run(ctx, { cluster }) {
    await openCluster(ctx, cluster)
    const wordings = await wordingsOf(ctx, [cluster], MOST)
    const [label] = describeClusters([wordings.map(({ text }) => text)])
    const question = wordings[label?.medoid ?? 0]
    if (!question) return fail('not_found')
    const key = `learned.q${cluster.replaceAll('-', '').slice(-10)}`
    // In a language that nobody asked in it stays open: the other one is shown there until somebody writes it.
    const asked = (language: Language) => wordings.find((one) => one.language === language)?.text ?? ''
    const title = { zh: asked('zh'), en: asked('en'), [question.language]: question.text }
    const name = { zh: title.zh || question.text, en: title.en || question.text }
    const body = await answersOf(ctx, cluster)
    await saveArticle(ctx, { key, title, body, tags: [], validUntil: null })
    const { taught, held } = await teachable(ctx, wordings)
    const { examples } = withQuestions({ zh: [], en: [] }, taught)
    await saveIntent(ctx, {
      key,
      content: {
        title: name,
        triage: 'consult',
        priority: 3,
        followUps: [],
        examples,
        outcome: { kind: 'article', article: key },
      },
    })
    await settle(ctx, cluster, 'drafted', key)
    ctx.note(cluster, { key, held })
    return { article: key, intent: key, held, answered: body.zh !== '' || body.en !== '' }
  },
})
