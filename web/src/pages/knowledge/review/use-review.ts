import type { VerbInput, VerbName } from '@tandem/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useNavigate } from 'react-router'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useTexts } from '../texts.ts'
import type { Step } from './steps.ts'

/** What looks different after a step of the review. */
export const refreshed: VerbName[] = [
  'knowledge.flow',
  'knowledge.flows',
  'knowledge.articles',
  'knowledge.intents',
  'knowledge.intent',
  'knowledge.versions',
  'assistant.status',
]

/**
 * The steps of the review of one item; failures are shown as the server's sentence.
 *
 * @param target the item as it stands on the screen: nothing newer is sent to review or published
 * @param home the address of its list
 */
export function useReview(target: VerbInput<'knowledge.submit'>, home: string) {
  const item = { kind: target.kind, id: target.id }
  const t = useTexts()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const client = useQueryClient()
  const publish = useVerbMutation('knowledge.publish', {
    refresh: refreshed,
    onSuccess: ({ version }) =>
      void message.success(target.kind === 'intent' ? t.publishedToLearn(version) : t.published(version)),
  })
  const submit = useVerbMutation('knowledge.submit', {
    refresh: refreshed,
    toast: t.submitted,
  })
  // What was sent to review and then not published stands in review.
  const onError = () => {
    for (const verb of refreshed) void client.invalidateQueries({ queryKey: [verb] })
  }
  const submitFirst = useVerbMutation('knowledge.submit', { onSuccess: () => publish.mutate(item, { onError }) })
  const retire = useVerbMutation('knowledge.retire', {
    refresh: refreshed,
    onSuccess: () => {
      void message.success(t.retired)
      void navigate(home)
    },
  })
  return {
    submit: () => submit.mutate(target),
    publish: () => publish.mutate(target),
    publishNow: () => submitFirst.mutate(target),
    retire: () => retire.mutateAsync(item),
    busy: busyStep(submit.isPending, submitFirst.isPending, publish.isPending),
  }
}

function busyStep(submit: boolean, submitFirst: boolean, publish: boolean): Step | null {
  if (submit) return 'submit'
  if (submitFirst) return 'publishNow'
  return publish ? 'publish' : null
}
