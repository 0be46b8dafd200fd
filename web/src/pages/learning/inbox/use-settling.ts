import type { LearnCluster, VerbName } from '@tandem/contract'
import { App } from 'antd'
import { useNavigate } from 'react-router'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useSituation } from '../../knowledge/review/use-situation.ts'
import { useTexts } from '../texts.ts'

const refresh: VerbName[] = [
  'learning.inbox',
  'learning.cases',
  'learning.outside',
  'knowledge.articles',
  'knowledge.intents',
  'knowledge.intent',
]

/** Long enough to be read beside what was done. */
const HELD_SECONDS = 8

/** The ways to deal with a group of questions; where four eyes are not demanded, what is added, or taken back, is published too. */
export function useSettling({ id: cluster }: Pick<LearnCluster, 'id'>) {
  const t = useTexts()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const { fourEyes, mayReview } = useSituation(undefined, false)
  const tellHeld = (held: number) => void (held > 0 && message.info(t.inbox.held(held), HELD_SECONDS))
  const mayPublish = mayReview && !fourEyes
  const add = useVerbMutation('learning.add', {
    refresh,
    onSuccess: ({ added, held, state }) => {
      void message.success(t.inbox.added(added, state === 'published' ? t.inbox.published : t.inbox.inReview))
      tellHeld(held)
    },
  })
  const draft = useVerbMutation('learning.draft', {
    refresh,
    onSuccess: ({ article, held, answered }) => {
      tellHeld(held)
      if (answered) void message.info(t.inbox.answered, HELD_SECONDS)
      void navigate(`/knowledge/articles/${article}`)
    },
  })
  const dismiss = useVerbMutation('learning.dismiss', {
    refresh,
    onSuccess: ({ learnt }, { outside }) => void (outside && message.success(t.outside.learnt(learnt))),
  })
  const reopen = useVerbMutation('learning.reopen', { refresh, toast: t.inbox.reopened })
  const evaluate = useVerbMutation('learning.addClusterCases', {
    refresh,
    onSuccess: ({ added }) => void message.success(t.inbox.casesAdded(added)),
  })
  return {
    add: (intent: string) => add.mutate({ cluster, intent, publish: mayPublish }),
    draft: () => draft.mutate({ cluster }),
    outside: () => dismiss.mutate({ cluster, outside: true }),
    ignore: () => dismiss.mutate({ cluster, outside: false }),
    reopen: () => reopen.mutate({ cluster, publish: mayPublish }),
    evaluate: (intent: string | null) => evaluate.mutate({ cluster, intent }),
    busy: add.isPending || draft.isPending || dismiss.isPending || reopen.isPending,
  }
}
