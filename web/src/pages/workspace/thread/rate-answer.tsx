import { DislikeOutlined, LikeOutlined, QuestionCircleOutlined } from '@ant-design/icons'
import { type ReactNode, useState } from 'react'
import { useVerbMutation } from '../../../api/hooks.ts'
import { TurnWhy } from '../../knowledge/bench/turn-why.tsx'
import { useTexts } from '../texts.ts'
import { CorrectAnswer } from './correct-answer.tsx'
import css from './thread.module.css'

/** Beside an AI answer: why it was given, and an agent's word on it, which the next training learns from. */
export function RateAnswer({ message }: { message: string }) {
  const t = useTexts()
  const [isAsking, setAsking] = useState(false)
  const rate = useVerbMutation('assistant.rate')
  const mark = (good: boolean) => rate.mutate({ message, good })
  return (
    <span className={css.rate} data-rated={rate.isSuccess || undefined}>
      <Mark label={t.rateWhy} icon={<QuestionCircleOutlined />} act={() => setAsking(true)} />
      {!rate.isSuccess && (
        <>
          <Mark label={t.rateGood} icon={<LikeOutlined />} act={() => mark(true)} />
          <Mark label={t.rateBad} icon={<DislikeOutlined />} act={() => mark(false)} />
        </>
      )}
      {rate.isSuccess && <span role="status">{t.rateThanks}</span>}
      {rate.isSuccess && !rate.variables.good && <CorrectAnswer message={message} />}
      {isAsking && <TurnWhy message={message} close={() => setAsking(false)} />}
    </span>
  )
}

function Mark({ label, icon, act }: { label: string; icon: ReactNode; act: () => void }) {
  return (
    <button type="button" aria-label={label} title={label} onClick={act}>
      {icon}
    </button>
  )
}
