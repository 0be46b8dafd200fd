import { InboxOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { useCan } from '../../../session/session.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { useTexts } from '../texts.ts'
import type { View } from '../views.ts'

/** An empty list; an agent who is not online is told why nothing comes, with the way to change it. */
export function Nothing({ view }: { view: Exclude<View, 'queue'> }) {
  const t = useTexts()
  const works = useCan('routing:work')
  const me = useVerb('workforce.me', {}, { enabled: works && view === 'mine' }).data
  const set = useVerbMutation('workforce.setPresence', { refresh: ['workforce.me', 'workforce.agents'] })
  if (view !== 'mine' || !me || me.presence === 'online') return <Empty icon={<InboxOutlined />} {...t.empty[view]} />
  return (
    <Empty icon={<InboxOutlined />} title={t.notOnline[me.presence]} hint={t.notOnlineHint}>
      <Button type="primary" loading={set.isPending} onClick={() => set.mutate({ presence: 'online' })}>
        {t.goOnline}
      </Button>
    </Empty>
  )
}
