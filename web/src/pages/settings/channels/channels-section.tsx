import { RightOutlined } from '@ant-design/icons'
import type { Channel, ChannelManifest } from '@tandem/contract'
import { Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useVerb } from '../../../api/hooks.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { useCan } from '../../../session/session.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { ListSection } from '../list-section.tsx'
import css from '../settings.module.css'
import { useTexts } from '../texts.ts'
import { ChannelEditor } from './channel-editor.tsx'
import { CreateChannelDialog } from './create-channel-dialog.tsx'

/** The ways on which customers come: all of them, or the one in the address. */
export function ChannelsSection({ selected }: { selected: string | undefined }) {
  const t = useTexts()
  const kinds = useVerb('channels.kinds', {}, { staleTime: 300_000 })
  const channels = useVerb('channels.list', {})
  const mayWrite = useCan('channel:write')
  const [creating, setCreating] = useState(false)
  if (selected !== undefined) return <Selected id={selected} kinds={kinds} channels={channels} />
  const manifestOf = (kind: string) => kinds.data?.rows.find((one) => one.kind === kind)
  return (
    <>
      <ListSection
        query={channels}
        empty={{ title: t.channel.empty, hint: t.channel.emptyHint }}
        add={mayWrite && { label: t.channel.add, run: () => setCreating(true) }}
        row={(channel) => <Row key={channel.id} channel={channel} manifest={manifestOf(channel.kind)} />}
      />
      {creating && <CreateChannelDialog kinds={kinds.data?.rows ?? []} close={() => setCreating(false)} />}
    </>
  )
}

interface SelectedProps {
  id: string
  kinds: ReturnType<typeof useVerb<'channels.kinds'>>
  channels: ReturnType<typeof useVerb<'channels.list'>>
}

function Selected({ id, kinds, channels }: SelectedProps) {
  const t = useTexts()
  const problem = kinds.error ?? channels.error
  if (kinds.isPending || channels.isPending) return <Skeleton active paragraph={{ rows: 8 }} />
  if (problem) return <Problem problem={problem} retry={() => void channels.refetch()} />
  const channel = channels.data?.rows.find((one) => one.id === id)
  const manifest = kinds.data?.rows.find((one) => one.kind === channel?.kind)
  if (!channel || !manifest) return <Empty title={t.channel.gone} />
  return <ChannelEditor key={channel.id} channel={channel} manifest={manifest} />
}

function Row({ channel, manifest }: { channel: Channel; manifest: ChannelManifest | undefined }) {
  const t = useTexts()
  const localized = useLocalized()
  return (
    <li>
      <Link className={css.link} to={`/settings/channels/${channel.id}`}>
        <span className={css.main}>
          <strong>{channel.name}</strong>
          <small>{manifest ? localized(manifest.title) : channel.kind}</small>
        </span>
        <span className={channel.enabled ? css.on : css.off}>
          {channel.enabled ? t.channel.enabled : t.channel.disabled}
        </span>
        <RightOutlined />
      </Link>
    </li>
  )
}
