import { ExperimentOutlined } from '@ant-design/icons'
import { Button, Input, Skeleton } from 'antd'
import { useState } from 'react'
import { useVerbMutation } from '../../../api/hooks.ts'
import { Empty } from '../../../ui/empty.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { useTexts } from '../texts.ts'
import { Answer } from './answer.tsx'
import css from './bench.module.css'
import { ModelStrip } from './model-strip.tsx'
import { Why } from './why.tsx'

const remembered = 8

/** Asks the assistant as a customer would, and shows its answer with everything that led to it. */
export function Bench() {
  const t = useTexts()
  const [text, setText] = useState('')
  const [recent, setRecent] = useState<string[]>([])
  const explain = useVerbMutation('assistant.explain', { quiet: true })
  const ask = (question: string) => {
    const asked = question.trim()
    if (!asked) return
    setText(asked)
    setRecent((before) => [asked, ...before.filter((one) => one !== asked)].slice(0, remembered))
    explain.mutate({ text: asked })
  }
  return (
    <div className={css.bench}>
      <ModelStrip />
      <form
        className={css.ask}
        onSubmit={(event) => {
          event.preventDefault()
          ask(text)
        }}
      >
        <Input
          size="large"
          autoFocus
          allowClear
          value={text}
          maxLength={2000}
          placeholder={t.bench.placeholder}
          aria-label={t.bench.empty}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="primary" size="large" htmlType="submit" loading={explain.isPending} disabled={!text.trim()}>
          {t.bench.ask}
        </Button>
      </form>
      {recent.length > 0 && <Recent questions={recent} ask={ask} />}
      {explain.isError && <Problem problem={explain.error} retry={() => ask(text)} />}
      {explain.isPending && !explain.data && <Skeleton active paragraph={{ rows: 6 }} />}
      {explain.isIdle && <Empty icon={<ExperimentOutlined />} title={t.bench.empty} hint={t.bench.emptyHint} />}
      {explain.data && (
        <div className={css.result}>
          <Answer question={explain.variables.text} result={explain.data} ask={ask} />
          <Why reasoning={explain.data.reasoning} question={explain.variables.text} />
        </div>
      )}
    </div>
  )
}

function Recent({ questions, ask }: { questions: string[]; ask: (question: string) => void }) {
  const t = useTexts()
  return (
    <nav className={css.recent} aria-label={t.bench.recent}>
      {questions.map((question) => (
        <button key={question} type="button" onClick={() => ask(question)}>
          {question}
        </button>
      ))}
    </nav>
  )
}
