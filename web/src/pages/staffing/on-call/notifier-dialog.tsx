import type { Notifier, NotifierManifest, Settings } from '@tandem/contract'
import { App, Form, Input, Modal, Switch } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useCommon } from '../../../i18n/common.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { initialValues, toSend } from '../../settings/channels/fields.ts'
import { SettingItem } from '../../settings/channels/setting-item.tsx'
import css from '../staffing.module.css'
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
  const common = useCommon()
  const localized = useLocalized()
  const { message } = App.useApp()
  const [form] = Form.useForm<Fields>()
  const stored = notifier?.settings ?? {}
  const save = useVerbMutation('staffing.saveNotifier', {
    refresh: ['staffing.notifiers'],
    onSuccess: () => {
      void message.success(t.saved)
      close()
    },
  })
  const submit = ({ name, enabled, settings }: Fields) =>
    save.mutate({
      ...{ kind: manifest.kind, name, enabled, settings: toSend(manifest.settings, settings, stored) },
      ...(notifier && { id: notifier.id }),
    })
  return (
    <Modal
      open
      title={localized(manifest.title)}
      okText={common.save}
      confirmLoading={save.isPending}
      onOk={form.submit}
      onCancel={close}
      width={480}
    >
      <p className={css.hint}>{localized(manifest.description)}</p>
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{
          name: notifier?.name ?? localized(manifest.title),
          enabled: notifier?.enabled ?? true,
          settings: initialValues(manifest.settings, stored),
        }}
        onFinish={submit}
      >
        <Form.Item
          name="name"
          label={t.notifierName}
          rules={[{ required: true, whitespace: true, message: t.required }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        {manifest.settings.map((field) => (
          <SettingItem key={field.key} field={field} stored={stored} />
        ))}
        <Form.Item name="enabled" label={t.enabled} valuePropName="checked">
          <Switch />
        </Form.Item>
      </Form>
    </Modal>
  )
}
