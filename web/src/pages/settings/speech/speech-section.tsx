import type { Settings, VerbOutput } from '@tandem/contract'
import { App, Button, Form, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { useCommon } from '../../../i18n/common.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { Problem } from '../../../ui/problem.tsx'
import { initialValues, toSend } from '../channels/fields.ts'
import { SettingItem } from '../channels/setting-item.tsx'
import css from '../settings.module.css'
import { useTexts as useSettingsTexts } from '../texts.ts'
import { useTexts } from './texts.ts'

/** What turns voice notes into text. */
export function SpeechSection() {
  const speech = useVerb('media.speech', {})
  if (speech.isPending) return <Skeleton active />
  if (!speech.data) return <Problem problem={speech.error} retry={() => void speech.refetch()} />
  return <SpeechForm key={speech.data.connected?.kind} speech={speech.data} />
}

function SpeechForm({ speech: { kinds, connected } }: { speech: VerbOutput<'media.speech'> }) {
  const t = useTexts()
  const { saved } = useSettingsTexts()
  const common = useCommon()
  const localized = useLocalized()
  const { message } = App.useApp()
  const [kind, setKind] = useState(connected?.kind ?? null)
  const manifest = kinds.find((one) => one.kind === kind)
  const stored = connected && connected.kind === kind ? connected.settings : {}
  const save = useVerbMutation('media.connectSpeech', {
    refresh: ['media.speech'],
    onSuccess: () => void message.success(saved),
  })
  const submit = ({ settings = {} }: { settings?: Settings }) =>
    save.mutate({ kind, settings: manifest ? toSend(manifest.settings, settings, stored) : {} })
  return (
    <section className={css.card}>
      <h2>{t.title}</h2>
      <small>{t.hint}</small>
      <Form
        key={kind}
        className={css.form}
        layout="vertical"
        initialValues={{ settings: initialValues(manifest?.settings ?? [], stored) }}
        onFinish={submit}
      >
        <Form.Item label={t.kind} extra={manifest && localized(manifest.description)}>
          <Select
            value={kind ?? ''}
            onChange={(value) => setKind(value || null)}
            aria-label={t.kind}
            options={[
              { value: '', label: t.none },
              ...kinds.map((one) => ({ value: one.kind, label: localized(one.title) })),
            ]}
          />
        </Form.Item>
        {manifest?.settings.map((field) => (
          <SettingItem key={field.key} field={field} stored={stored} />
        ))}
        <div className={css.foot}>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {common.save}
          </Button>
        </div>
      </Form>
    </section>
  )
}
