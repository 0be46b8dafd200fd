import type { AlarmKind, AlarmPolicy } from '@tandem/contract'
import { Button, InputNumber, Switch } from 'antd'
import { useState } from 'react'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { useCommon } from '../../../i18n/common.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { SettingRow } from '../setting-row.tsx'
import css from '../settings.module.css'
import { useTexts as useSettingsTexts } from '../texts.ts'
import { beginning, contradictory, kinds, units } from './limits.ts'
import { useTexts } from './texts.ts'

/** When the floor is alarmed, and when it is over. */
export function AlarmsCard() {
  const policy = useVerb('supervision.alarmPolicy', {})
  if (policy.isError) return <Problem problem={policy.error} retry={() => void policy.refetch()} />
  return policy.data ? <Editor stored={policy.data} /> : null
}

function Editor({ stored }: { stored: AlarmPolicy }) {
  const t = useTexts()
  const settings = useSettingsTexts()
  const common = useCommon()
  const [policy, setPolicy] = useState(stored)
  const save = useVerbMutation('supervision.setAlarmPolicy', {
    refresh: ['supervision.alarmPolicy'],
    toast: settings.saved,
  })
  const wrong = contradictory(policy).length > 0
  return (
    <section className={css.card} aria-label={t.title}>
      <h2>{t.title}</h2>
      {kinds.map((kind) => (
        <KindRow
          key={kind}
          kind={kind}
          level={policy[kind]}
          change={(level) => setPolicy({ ...policy, [kind]: level })}
        />
      ))}
      <div className={css.setting}>
        <span>
          <strong>{t.target}</strong>
          <small>{t.targetHint}</small>
        </span>
        <InputNumber
          min={5}
          max={3600}
          precision={0}
          value={policy.targetSeconds}
          suffix={t.units.seconds}
          aria-label={t.target}
          onChange={(next) => setPolicy({ ...policy, targetSeconds: next ?? 60 })}
        />
      </div>
      {wrong && <Notice tone="danger">{t.tooHigh}</Notice>}
      <Button
        className={css.saveAll ?? ''}
        type="primary"
        aria-label={`${common.save}: ${t.title}`}
        loading={save.isPending}
        disabled={wrong}
        onClick={() => save.mutate(policy)}
      >
        {common.save}
      </Button>
    </section>
  )
}

interface RowProps {
  kind: AlarmKind
  level: AlarmPolicy[AlarmKind]
  change: (level: AlarmPolicy[AlarmKind]) => void
}

function KindRow({ kind, level, change }: RowProps) {
  const t = useTexts()
  const { title, hint } = t.kinds[kind]
  const { unit, factor, max } = units[kind]
  const field = (part: 'raise' | 'clear') =>
    level && (
      <InputNumber
        min={part === 'raise' ? 1 : 0}
        max={max}
        precision={0}
        value={Math.round(level[part] * factor)}
        prefix={t[part]}
        suffix={t.units[unit]}
        aria-label={`${title}: ${t[part]}`}
        onChange={(next) => change({ ...level, [part]: (next ?? 1) / factor })}
      />
    )
  return (
    <SettingRow title={title} hint={hint}>
      <span className={css.limits}>
        {field('raise')}
        {field('clear')}
        <Switch checked={level !== null} aria-label={title} onChange={(on) => change(on ? beginning[kind] : null)} />
      </span>
    </SettingRow>
  )
}
