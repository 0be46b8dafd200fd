import { App, Button } from 'antd'
import { useNavigate } from 'react-router'
import { useVerbMutation } from '../../../api/hooks.ts'
import { refreshed } from '../actions/refreshed.ts'
import { useTexts } from '../texts.ts'

/** A colleague's answer: take the conversation over, or leave it where it is. */
export function AnswerConsult({ consult, conversation }: { consult: string; conversation: string }) {
  const t = useTexts().consult
  const navigate = useNavigate()
  const { message } = App.useApp()
  const answer = useVerbMutation('routing.answerConsult', {
    refresh: refreshed,
    onSuccess: (_, input) => {
      void message.success(t.done[input.answer])
      void navigate(input.answer === 'take' ? `/workspace/mine/${conversation}` : '/workspace/mine')
    },
  })
  return (
    <>
      <Button
        size="small"
        type="primary"
        disabled={answer.isPending}
        onClick={() => answer.mutate({ consult, answer: 'take' })}
      >
        {t.take}
      </Button>
      <Button size="small" disabled={answer.isPending} onClick={() => answer.mutate({ consult, answer: 'decline' })}>
        {t.decline}
      </Button>
    </>
  )
}
