import { PlusOutlined } from '@ant-design/icons'
import { Kpi, type Localized, type SchemeVersion, WHOLE_WEIGHT } from '@tandem/contract'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { useVerbMutation } from '../../../api/hooks.ts'
import { Panel } from '../../live/panel.tsx'
import css from '../kpis.module.css'
import { useTexts } from '../texts.ts'
import { type DraftLine, emptyLine, itemsOf, linesOf, weightOf } from './draft.ts'
import { Lines } from './lines.tsx'

interface Props {
  scheme: SchemeVersion
  /** False for an older version, which saving would bring back as a new one. */
  inForce: boolean
  mayWrite: boolean
  saved: () => void
}

const MOST_LINES = 12

/** A scheme to read or to change. Saving makes a new version: periods that are over keep the one of their time. */
export function SchemeEditor({ scheme, inForce, mayWrite, saved }: Props) {
  const t = useTexts()
  const { message } = App.useApp()
  const [title, setTitle] = useState<Localized>(scheme.title)
  const [lines, setLines] = useState<DraftLine[]>(() => linesOf(scheme.items))
  const save = useVerbMutation('insights.saveScheme', {
    refresh: ['insights.schemeVersions', 'insights.schemes', 'insights.scores', 'insights.myScore'],
    onSuccess: ({ version }) => {
      void message.success(t.scheme.saved(version))
      saved()
    },
  })
  const outcome = itemsOf(lines)
  const named = title.zh.trim() !== '' && title.en.trim() !== ''
  const same = inForce && JSON.stringify([title, lines]) === JSON.stringify([scheme.title, linesOf(scheme.items)])
  const wrong = !named ? 'unnamed' : 'wrong' in outcome ? outcome.wrong : null
  return (
    <Panel title={inForce ? t.scheme.inForce(scheme.version) : t.scheme.older(scheme.version)}>
      <p className={css.quiet}>{t.scheme.hint}</p>
      {mayWrite && (
        <div className={css.names}>
          {(['zh', 'en'] as const).map((language) => (
            <Input
              key={language}
              aria-label={t.scheme.name[language]}
              prefix={<span className={css.quiet}>{t.scheme.name[language]}</span>}
              maxLength={60}
              value={title[language]}
              onChange={(event) => setTitle({ ...title, [language]: event.target.value })}
            />
          ))}
        </div>
      )}
      <Lines lines={lines} change={mayWrite ? setLines : null} />
      <footer className={css.foot}>
        {mayWrite && (
          <Button
            icon={<PlusOutlined />}
            disabled={lines.length >= Math.min(MOST_LINES, Kpi.options.length)}
            onClick={() => setLines([...lines, { ...emptyLine }])}
          >
            {t.scheme.add}
          </Button>
        )}
        <strong className={css.whole} data-wrong={weightOf(lines) !== WHOLE_WEIGHT || undefined}>
          {t.scheme.whole(weightOf(lines))}
        </strong>
        {mayWrite && (
          <>
            <span role="status" className={css.problem}>
              {wrong && t.scheme.wrong[wrong]}
            </span>
            <Button
              type="primary"
              disabled={wrong !== null || same}
              loading={save.isPending}
              onClick={() => 'items' in outcome && save.mutate({ role: scheme.role, title, items: outcome.items })}
            >
              {inForce ? t.scheme.save : t.scheme.bringBack}
            </Button>
          </>
        )}
      </footer>
    </Panel>
  )
}
