import type { MyCourse, PlayState } from '@tandem/contract'
import { Button, Input, Progress } from 'antd'
import { useState } from 'react'
import { useVerbMutation } from '../../api/hooks.ts'
import { useLocalized } from '../../i18n/dictionary.ts'
import { useLanguage } from '../../i18n/language.ts'
import { Notice } from '../../ui/notice.tsx'
import { useTexts } from './texts.ts'
import css from './training.module.css'

/** A talk with a customer who is played; at its end the checklist. */
export function PlayPanel({ row: { course } }: { row: MyCourse }) {
  const t = useTexts()
  const localized = useLocalized()
  const language = useLanguage()
  const [state, setState] = useState<PlayState | null>(null)
  const [text, setText] = useState('')
  const start = useVerbMutation('training.startRolePlay', { onSuccess: (talk) => setState(talk.state) })
  const say = useVerbMutation('training.say', {
    onSuccess: (next) => {
      setState(next)
      setText('')
    },
  })
  const end = useVerbMutation('training.endRolePlay', { refresh: ['training.mine'], onSuccess: setState })
  const running = state !== null && state.result === null
  return (
    <section className={css.panel}>
      <h2>{t.play}</h2>
      {start.data && (
        <>
          <span>{localized(start.data.customer)}</span>
          <span className={css.quiet}>{localized(start.data.situation)}</span>
        </>
      )}
      {state && <Talk state={state} />}
      {running && (
        <>
          <Input.TextArea
            rows={2}
            maxLength={1000}
            value={text}
            aria-label={t.say}
            placeholder={t.say}
            onChange={({ target }) => setText(target.value)}
          />
          <div className={css.row}>
            <span />
            <Button loading={end.isPending} onClick={() => end.mutate({ attempt: state.attempt })}>
              {t.end}
            </Button>
            <Button
              type="primary"
              disabled={text.trim() === ''}
              loading={say.isPending}
              onClick={() => say.mutate({ attempt: state.attempt, text })}
            >
              {t.send}
            </Button>
          </div>
        </>
      )}
      {!running && (
        <Button loading={start.isPending} onClick={() => start.mutate({ course, language })}>
          {state ? t.again : t.startPlay}
        </Button>
      )}
    </section>
  )
}

function Talk({ state: { lines, patience, ended, result } }: { state: PlayState }) {
  const t = useTexts()
  const localized = useLocalized()
  return (
    <>
      <div className={css.patience}>
        <span>{t.patience}</span>
        <Progress percent={patience} size="small" showInfo={false} aria-label={t.patience} />
      </div>
      <ol className={css.talk} aria-live="polite">
        {lines.map(({ from, text }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added at the end
          <li key={at} data-from={from}>
            {text}
          </li>
        ))}
      </ol>
      {ended && !result && <Notice tone="info">{t.gone[ended]}</Notice>}
      {result && (
        <Notice tone={result.passed ? 'good' : 'warn'}>
          <strong>
            {result.passed ? t.passed : t.failed} · {t.score(result.score)}
          </strong>
          {result.checks.map(({ key, done, words, points }) => (
            <div key={key}>
              {done ? '✓' : '✗'} {t.checks[key]}
              {words && ` · “${words}”`}
              {points.length > 0 &&
                ` · ${points.map((one) => `${one.made ? '✓' : '✗'} ${localized(one.name)}`).join(' · ')}`}
            </div>
          ))}
        </Notice>
      )}
    </>
  )
}
