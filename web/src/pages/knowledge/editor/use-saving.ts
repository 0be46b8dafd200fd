import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useNavigate, useParams } from 'react-router'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useTexts } from '../texts.ts'

const readers = {
  'knowledge.saveArticle': { section: 'articles', shown: ['knowledge.articles'] },
  'knowledge.saveIntent': { section: 'intents', shown: ['knowledge.intents', 'knowledge.intent'] },
} as const

/**
 * Saves a draft. The own text stays on the screen until the stored one has come back.
 *
 * @param reset ends the editing
 */
export function useSaving<N extends keyof typeof readers>(verb: N, reset: () => void) {
  const t = useTexts()
  const { message } = App.useApp()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { item } = useParams()
  const { section, shown } = readers[verb]
  const save = useVerbMutation(verb, {
    onSuccess: async ({ key }) => {
      void message.success(t.saved)
      await Promise.all(shown.map((reader) => client.invalidateQueries({ queryKey: [reader] })))
      reset()
      // After the render in which nothing is unsaved any more, or the leave guard would ask.
      if (key !== item) setTimeout(() => void navigate(`/knowledge/${section}/${key}`, { replace: true }))
    },
  })
  return { mutate: save.mutate, saving: save.isPending }
}
