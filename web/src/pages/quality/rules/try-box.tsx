import type { Rule, VerbInput, VerbOutput } from '@tandem/contract'
import { Button, Input, Segmented, Select } from 'antd'
import { useState } from 'react'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { useFormat } from '../../../i18n/format.ts'
import { Notice } from '../../../ui/notice.tsx'
import sheet from '../../../ui/sheet.module.css'
import { useTexts as useQualityTexts } from '../texts.ts'
import { Thread } from '../thread.tsx'
import { useNames } from '../use-names.ts'
import { talkOf } from './paste.ts'
import css from './rules.module.css'
import { useTexts } from './texts.ts'

type From = 'text' | 'episode'

/** The rule as it stands in the form, tried on a talk before anything is saved. */
export function TryBox({ rule, whole }: { rule: Rule; whole: boolean }) {
  const t = useTexts()
  const [from, setFrom] = useState<From>('text')
  const [text, setText] = useState(t.tryExample)
  const [episode, setEpisode] = useState<string | null>(null)
  const attempt = useVerbMutation('quality.tryTalk')
  const talk: VerbInput<'quality.tryTalk'>['talk'] | null =
    from === 'episode' ? (episode === null ? null : { episode }) : text.trim() === '' ? null : { lines: talkOf(text) }
  const alone = { key: 'draft', title: rule.title, rules: [{ ...rule, enabled: true }] }
  return (
    <section className={css.tryBox} aria-label={t.tryTitle}>
      <h3>{t.tryTitle}</h3>
      <Segmented
        value={from}
        aria-label={t.tryTitle}
        onChange={setFrom}
        options={(['text', 'episode'] as const).map((value) => ({ value, label: t.tryFrom[value] }))}
      />
      {from === 'text' ? (
        <>
          <Input.TextArea
            value={text}
            aria-label={t.tryFrom.text}
            autoSize={{ minRows: 5, maxRows: 12 }}
            onChange={({ target }) => setText(target.value)}
          />
          <small className={sheet.quiet}>{t.tryHint}</small>
        </>
      ) : (
        <EpisodeSelect value={episode} change={setEpisode} />
      )}
      <Button
        disabled={!whole || talk === null}
        loading={attempt.isPending}
        onClick={() => talk && attempt.mutate({ groups: [alone], talk })}
      >
        {t.run}
      </Button>
      {attempt.data && <Outcome outcome={attempt.data} />}
    </section>
  )
}

const SHOWN = 50

function EpisodeSelect({ value, change }: { value: string | null; change: (episode: string) => void }) {
  const t = useTexts()
  const quality = useQualityTexts()
  const format = useFormat()
  const nameOf = useNames()
  const results = useVerb('quality.results', { limit: SHOWN })
  return (
    <Select
      value={value}
      placeholder={t.pick}
      aria-label={t.pick}
      loading={results.isPending}
      onChange={change}
      options={results.data?.rows.map(({ episode, agent, channel, closedAt, score }) => ({
        value: episode,
        label: `${nameOf(agent)} · ${channel} · ${format.moment(closedAt)} · ${quality.points(score)}`,
      }))}
    />
  )
}

function Outcome({ outcome: { findings, messages } }: { outcome: VerbOutput<'quality.tryTalk'> }) {
  const t = useTexts()
  const places = findings.flatMap(({ spans }) => spans).length
  return (
    <div className={css.outcome}>
      <Notice tone={findings.length === 0 ? 'good' : 'warn'}>
        {findings.length === 0 ? t.nothing : places === 0 ? t.missing : t.found(places)}
      </Notice>
      <Thread messages={messages} chosen={null} />
    </div>
  )
}
