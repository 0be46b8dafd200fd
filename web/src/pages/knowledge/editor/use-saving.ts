import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useParams } from 'react-router'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useTexts } from '../texts.ts'
import type { Editing } from './use-editing.ts'
import { useLeaveGuard } from './use-leave-guard.ts'

const readers = {
  'knowledge.saveArticle': { section: 'articles', shown: ['knowledge.articles'] },
  'knowledge.saveIntent': { section: 'intents', shown: ['knowledge.intents', 'knowledge.intent'] },
} as const

/** Saves a draft, and asks before it is lost. The own text stays on the screen until the stored one has come back. */
export function useSaving<N extends keyof typeof readers>(
  verb: N,
  { dirty, reset }: Pick<Editing<object>, 'dirty' | 'reset'>,
) {
  const t = useTexts()
  const { message } = App.useApp()
  const client = useQueryClient()
  const leave = useLeaveGuard(dirty)
  const { item } = useParams()
  const { section, shown } = readers[verb]
  const save = useVerbMutation(verb, {
    onSuccess: async ({ key }) => {
      void message.success(t.saved)
      await Promise.all(shown.map((reader) => client.invalidateQueries({ queryKey: [reader] })))
      reset()
      if (key !== item) leave(`/knowledge/${section}/${key}`)
    },
  })
  return { mutate: save.mutate, saving: save.isPending }
}
