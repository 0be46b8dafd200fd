import { EyeOutlined } from '@ant-design/icons'
import type { Conversation } from '@tandem/contract'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { useAsk } from '../../../ui/use-ask.ts'
import { useTexts } from '../texts.ts'
import css from './actions.module.css'
import { ReassignDialog } from './reassign-dialog.tsx'
import { refreshed } from './refreshed.ts'
import { SayDialog } from './say-dialog.tsx'

type Act = 'whisper' | 'bargeIn' | 'takeOver' | 'reassign'

/** What a supervisor can do in a conversation that somebody else has. Without an agent only assigning it is left. */
export function Supervise({ conversation }: { conversation: Conversation }) {
  const t = useTexts()
  const [dialog, setDialog] = useState<Act | null>(null)
  const takeOver = useTakeOver(conversation)
  const served = conversation.assignee.kind === 'agent'
  const acts: Act[] = served ? ['whisper', 'bargeIn', 'takeOver', 'reassign'] : ['reassign']
  const offline = useVerb('workforce.me', {}).data?.presence === 'offline'
  const hide = () => setDialog(null)
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: acts.map((key) => ({
            key,
            label: key === 'takeOver' && offline ? t.supervise.takeOverOffline : t.supervise[key],
            disabled: key === 'takeOver' && offline,
            onClick: () => (key === 'takeOver' ? takeOver() : setDialog(key)),
          })),
        }}
      >
        <Button icon={<EyeOutlined />} aria-label={t.supervise.menu}>
          <span className={css.word}>{t.supervise.menu}</span>
        </Button>
      </Dropdown>
      <SayDialog act="whisper" conversation={conversation} open={dialog === 'whisper'} close={hide} />
      <SayDialog act="bargeIn" conversation={conversation} open={dialog === 'bargeIn'} close={hide} />
      <ReassignDialog conversation={conversation} open={dialog === 'reassign'} close={hide} />
    </>
  )
}

function useTakeOver({ id, assignee }: Conversation) {
  const t = useTexts().supervise
  const ask = useAsk()
  const navigate = useNavigate()
  const takeOver = useVerbMutation('routing.takeOver', {
    refresh: refreshed,
    onSuccess: () => void navigate(`/workspace/mine/${id}`),
  })
  const name = assignee.name ?? ''
  return () =>
    ask({
      title: t.takeOverTitle(name),
      content: t.takeOverHint(name),
      okText: t.takeOver,
      run: () => takeOver.mutateAsync({ conversation: id }),
    })
}
