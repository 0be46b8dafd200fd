import { Button, Segmented, Skeleton } from 'antd'
import { useState } from 'react'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { useCommon } from '../../../i18n/common.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { AlarmsCard } from '../alarms/alarms-card.tsx'
import css from '../settings.module.css'
import { useTexts as useSettingsTexts } from '../texts.ts'
import { FieldRow } from './field-row.tsx'
import { closesTooSoon, type Group, groups, type Values, valuesOf } from './fields.ts'
import { useTexts } from './texts.ts'

/** How the tenant's people serve: matching, overflow, missed offers, silent chats. */
export function ServiceSection() {
  const policy = useVerb('workforce.policy', {})
  if (policy.isPending) return <Skeleton active paragraph={{ rows: 10 }} />
  if (!policy.data) return <Problem problem={policy.error} retry={() => void policy.refetch()} />
  return (
    <div className={css.section}>
      <Editor stored={valuesOf(policy.data)} />
      <AlarmsCard />
    </div>
  )
}

function Editor({ stored }: { stored: Values }) {
  const t = useTexts()
  const settings = useSettingsTexts()
  const common = useCommon()
  const [values, setValues] = useState(stored)
  const change = (part: Partial<Values>) => setValues({ ...values, ...part })
  const save = useVerbMutation('workforce.setPolicy', {
    refresh: ['workforce.policy'],
    toast: settings.saved,
  })
  const tooSoon = closesTooSoon(values)
  return (
    <div className={css.section}>
      {(Object.keys(groups) as Group[]).map((group) => (
        <section key={group} className={css.card} aria-label={t.groups[group]}>
          <h2>{t.groups[group]}</h2>
          {group === 'matching' && <Mode value={values.mode} change={(mode) => change({ mode })} />}
          {groups[group].map((field) => (
            <FieldRow
              key={field.key}
              field={field}
              value={values[field.key]}
              change={(value) => change({ [field.key]: value })}
            />
          ))}
          {group === 'silence' && tooSoon && <Notice tone="danger">{t.tooSoon}</Notice>}
        </section>
      ))}
      <Button
        className={css.saveAll ?? ''}
        type="primary"
        loading={save.isPending}
        disabled={tooSoon}
        onClick={() => save.mutate(values)}
      >
        {common.save}
      </Button>
    </div>
  )
}

function Mode({ value, change }: { value: Values['mode']; change: (mode: Values['mode']) => void }) {
  const t = useTexts()
  return (
    <div className={css.setting}>
      <span>
        <strong>{t.mode}</strong>
        <small>{t.modeHint}</small>
      </span>
      <Segmented
        value={value}
        onChange={change}
        aria-label={t.mode}
        options={[
          { value: 'push', label: t.modes.push },
          { value: 'pull', label: t.modes.pull },
        ]}
      />
    </div>
  )
}
