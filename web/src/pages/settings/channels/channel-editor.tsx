import { ArrowLeftOutlined } from '@ant-design/icons'
import type { Channel, ChannelManifest, Settings } from '@tandem/contract'
import { Button, Form, Input, Switch } from 'antd'
import { Link, useNavigate } from 'react-router'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useCommon } from '../../../i18n/common.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { useCan } from '../../../session/session.tsx'
import { useAsk } from '../../../ui/use-ask.ts'
import css from '../settings.module.css'
import { useTexts } from '../texts.ts'
import { Embed } from './embed.tsx'
import { initialValues, toSend } from './fields.ts'
import { SettingItem } from './setting-item.tsx'
import { WidgetPreview } from './widget-preview.tsx'

interface Props {
  channel: Channel
  manifest: ChannelManifest
}

interface Fields {
  name: string
  enabled: boolean
  settings: Settings
}

/** One channel: the form that its manifest describes, and for the web channel how it gets onto a page. */
export function ChannelEditor({ channel, manifest }: Props) {
  const t = useTexts()
  const localized = useLocalized()
  const [form] = Form.useForm<Fields>()
  const settings = Form.useWatch('settings', form) ?? initialValues(manifest.settings, channel.settings)
  const isWeb = channel.kind === 'web'
  return (
    <div className={css.split}>
      <section className={css.card}>
        <Link to="/settings/channels" className={css.back}>
          <ArrowLeftOutlined /> {t.channel.back}
        </Link>
        <h2>{localized(manifest.title)}</h2>
        <small>{localized(manifest.description)}</small>
        <ChannelForm channel={channel} manifest={manifest} form={form} />
      </section>
      {isWeb && (
        <aside className={css.aside}>
          <Embed channelKey={channel.key} />
          <WidgetPreview settings={settings} />
        </aside>
      )}
    </div>
  )
}

function ChannelForm({ channel, manifest, form }: Props & { form: ReturnType<typeof Form.useForm<Fields>>[0] }) {
  const t = useTexts()
  const common = useCommon()
  const mayWrite = useCan('channel:write')
  const save = useVerbMutation('channels.update', {
    refresh: ['channels.list'],
    toast: t.saved,
  })
  const submit = ({ name, enabled, settings }: Fields) =>
    save.mutate({
      channel: channel.id,
      name,
      enabled,
      settings: toSend(manifest.settings, settings, channel.settings),
    })
  return (
    <Form<Fields>
      form={form}
      className={css.form}
      layout="vertical"
      disabled={!mayWrite}
      initialValues={{ ...channel, settings: initialValues(manifest.settings, channel.settings) }}
      onFinish={submit}
    >
      <Form.Item name="name" label={t.channel.name} rules={[{ required: true, whitespace: true, message: t.required }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="enabled" label={t.channel.enabled} valuePropName="checked">
        <Switch />
      </Form.Item>
      {manifest.settings.map((field) => (
        <SettingItem key={field.key} field={field} stored={channel.settings} />
      ))}
      {mayWrite && (
        <div className={css.foot}>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {common.save}
          </Button>
          <Remove channel={channel} />
        </div>
      )}
    </Form>
  )
}

function Remove({ channel }: { channel: Channel }) {
  const t = useTexts()
  const ask = useAsk()
  const navigate = useNavigate()
  const remove = useVerbMutation('channels.remove', {
    refresh: ['channels.list'],
    onSuccess: () => void navigate('/settings/channels'),
  })
  const confirm = () =>
    ask({
      title: t.channel.removeAsk,
      content: t.channel.removeHint,
      okText: t.channel.remove,
      run: () => remove.mutateAsync({ channel: channel.id }),
    })
  return (
    <Button type="text" danger onClick={confirm}>
      {t.channel.remove}
    </Button>
  )
}
