import type { Notifier, NotifierManifest, Settings } from '@tandem/contract'
import { Form, Input, Switch } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { initialValues, toSend } from '../../settings/channels/fields.ts'
import { SettingItem } from '../../settings/channels/setting-item.tsx'
import { useTexts } from '../texts.ts'

interface Fields {
  name: string
  enabled: boolean
  settings: Settings
}

interface Props {
  manifest: NotifierManifest
  notifier: Notifier | null
  close: () => void
}

/** The form that the manifest describes. */
export function NotifierDialog({ manifest, notifier, close }: Props) {
  const t = useTexts()
  const localized = useLocalized()
  const stored = notifier?.settings ?? {}
  const save = useVerbMutation('staffing.saveNotifier', {
    refresh: ['staffing.notifiers'],
    toast: t.saved,
    onSuccess: close,
  })
  const submit = ({ name, enabled, settings }: Fields) =>
    save.mutate({
      kind: manifest.kind,
      name,
      enabled,
      settings: toSend(manifest.settings, settings, stored),
      ...(notifier && { id: notifier.id }),
    })
  return (
    <FormDialog<Fields>
      title={localized(manifest.title)}
      hint={localized(manifest.description)}
      initial={{
        name: notifier?.name ?? localized(manifest.title),
        enabled: notifier?.enabled ?? true,
        settings: initialValues(manifest.settings, stored),
      }}
      pending={save.isPending}
      submit={submit}
      close={close}
      width={480}
    >
      <Form.Item name="name" label={t.notifierName} rules={[{ required: true, whitespace: true, message: t.required }]}>
        <Input maxLength={60} />
      </Form.Item>
      {manifest.settings.map((field) => (
        <SettingItem key={field.key} field={field} stored={stored} />
      ))}
      <Form.Item name="enabled" label={t.enabled} valuePropName="checked">
        <Switch />
      </Form.Item>
    </FormDialog>
  )
}
