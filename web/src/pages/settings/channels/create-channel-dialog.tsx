import type { ChannelManifest, Settings } from '@tandem/contract'
import { Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import css from '../settings.module.css'
import { useTexts } from '../texts.ts'
import { initialValues, toSend } from './fields.ts'
import { SettingItem } from './setting-item.tsx'

interface Fields {
  name: string
  settings: Settings
}

/** A kind, a name, and what the kind's manifest asks for. */
export function CreateChannelDialog({ kinds, close }: { kinds: ChannelManifest[]; close: () => void }) {
  const t = useTexts()
  const localized = useLocalized()
  const navigate = useNavigate()
  const [form] = Form.useForm<Fields>()
  const [kind, setKind] = useState(kinds[0]?.kind)
  const manifest = kinds.find((one) => one.kind === kind)
  const create = useVerbMutation('channels.create', {
    refresh: ['channels.list'],
    onSuccess: ({ id }) => {
      close()
      void navigate(`/settings/channels/${id}`)
    },
  })
  const submit = ({ name, settings }: Fields) =>
    manifest && create.mutate({ kind: manifest.kind, name, settings: toSend(manifest.settings, settings, {}) })
  return (
    <Dialog
      open
      title={t.channel.add}
      okText={t.channel.add}
      okButtonProps={{ disabled: !manifest }}
      confirmLoading={create.isPending}
      onOk={form.submit}
      onCancel={close}
      width={520}
    >
      <Radio.Group
        className={css.kinds}
        value={kind}
        aria-label={t.channel.choose}
        onChange={({ target }) => setKind(target.value)}
      >
        {kinds.map((one) => (
          <Radio key={one.kind} value={one.kind}>
            <strong>{localized(one.title)}</strong>
            <small>{localized(one.description)}</small>
          </Radio>
        ))}
      </Radio.Group>
      {manifest && (
        <Form<Fields>
          key={manifest.kind}
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{ settings: initialValues(manifest.settings, {}) }}
          onFinish={submit}
        >
          <Form.Item
            name="name"
            label={t.channel.name}
            rules={[{ required: true, whitespace: true, message: t.required }]}
          >
            <Input maxLength={60} />
          </Form.Item>
          {manifest.settings
            .filter((field) => field.required)
            .map((field) => (
              <SettingItem key={field.key} field={field} stored={{}} />
            ))}
        </Form>
      )}
    </Dialog>
  )
}
