import type { SettingField, Settings } from '@tandem/contract'
import { Button, Form, Select } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { useCommon } from '../../i18n/common.ts'
import { useLocalized } from '../../i18n/dictionary.ts'
import { initialValues, toSend } from './channels/fields.ts'
import { SettingItem } from './channels/setting-item.tsx'
import css from './settings.module.css'

interface Kind {
  kind: string
  title: { zh: string; en: string }
  description: { zh: string; en: string }
  settings: SettingField[]
}

interface Props {
  title: string
  hint: string
  /** What the choice is called, and what it is called to choose none. */
  label: string
  none: string
  kinds: readonly Kind[]
  connected: { kind: string; settings: Settings } | null
  saving: boolean
  onSave(kind: string | null, settings: Settings): void
  /** Beside the button that saves. */
  extra?: ReactNode
  /** Above the form. */
  children?: ReactNode
}

/** One of several providers, or none, with the form that its manifest describes. */
export function ProviderForm({ title, hint, label, none, kinds, connected, saving, onSave, extra, children }: Props) {
  const form = useId()
  const common = useCommon()
  const localized = useLocalized()
  const [kind, setKind] = useState(connected?.kind ?? null)
  const manifest = kinds.find((one) => one.kind === kind)
  const stored = connected && connected.kind === kind ? connected.settings : {}
  const submit = ({ settings = {} }: { settings?: Settings }) =>
    onSave(kind, manifest ? toSend(manifest.settings, settings, stored) : {})
  return (
    <section className={css.card} aria-label={title}>
      <h2>{title}</h2>
      <small>{hint}</small>
      {children}
      <Form
        key={kind}
        // Several of these forms stand on one page: without a name their fields would share ids, and labels.
        name={form}
        className={css.form}
        layout="vertical"
        initialValues={{ settings: initialValues(manifest?.settings ?? [], stored) }}
        onFinish={submit}
      >
        <Form.Item label={label} extra={manifest && localized(manifest.description)}>
          <Select
            value={kind ?? ''}
            onChange={(value) => setKind(value || null)}
            aria-label={label}
            options={[
              { value: '', label: none },
              ...kinds.map((one) => ({ value: one.kind, label: localized(one.title) })),
            ]}
          />
        </Form.Item>
        {manifest?.settings.map((field) => (
          <SettingItem key={field.key} field={field} stored={stored} />
        ))}
        <div className={css.foot}>
          <Button type="primary" htmlType="submit" loading={saving}>
            {common.save}
          </Button>
          {extra}
        </div>
      </Form>
    </section>
  )
}
