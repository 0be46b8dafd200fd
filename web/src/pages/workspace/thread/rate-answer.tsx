import { DislikeOutlined, LikeOutlined } from '@ant-design/icons'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useTexts } from '../texts.ts'
import { CorrectAnswer } from './correct-answer.tsx'
import css from './thread.module.css'

/** An agent's word on an AI answer: the next training learns from it. */
export function RateAnswer({ message }: { message: string }) {
  const t = useTexts()
  const rate = useVerbMutation('assistant.rate')
  if (rate.isSuccess)
    return (
      <span className={css.rate}>
        <span role="status">{t.rateThanks}</span>
        {!rate.variables.good && <CorrectAnswer message={message} />}
      </span>
    )
  return (
    <span className={css.rate}>
      <button
        type="button"
        aria-label={t.rateGood}
        title={t.rateGood}
        onClick={() => rate.mutate({ message, good: true })}
      >
        <LikeOutlined />
      </button>
      <button
        type="button"
        aria-label={t.rateBad}
        title={t.rateBad}
        onClick={() => rate.mutate({ message, good: false })}
      >
        <DislikeOutlined />
      </button>
    </span>
  )
}
