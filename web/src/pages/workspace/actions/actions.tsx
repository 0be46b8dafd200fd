import { CheckOutlined, MoreOutlined, RobotOutlined, SwapOutlined, TeamOutlined } from '@ant-design/icons'
import type { Conversation } from '@tandem/contract'
import { App, Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useCommon } from '../../../i18n/common.ts'
import { useCan, useSession } from '../../../session/session.tsx'
import { ConsultDialog } from '../consult/consult-dialog.tsx'
import { useTexts } from '../texts.ts'
import css from './actions.module.css'
import { CloseDialog } from './close-dialog.tsx'
import { refreshed } from './refreshed.ts'
import { Supervise } from './supervise.tsx'
import { TransferDialog } from './transfer-dialog.tsx'

/** What the present holder can do, the way to become the holder, and what a supervisor can do from outside. */
export function Actions({ conversation }: { conversation: Conversation }) {
  const { user } = useSession()
  const works = useCan('routing:work')
  const supervises = useCan('conversation:supervise')
  const { status, assignee } = conversation
  if (status === 'closed') return null
  if (works && assignee.id === user.id) return <Mine conversation={conversation} />
  return (
    <>
      {works && assignee.kind !== 'agent' && <Take conversation={conversation} />}
      {supervises && <Supervise conversation={conversation} />}
    </>
  )
}

function Take({ conversation }: { conversation: Conversation }) {
  const t = useTexts()
  const navigate = useNavigate()
  const take = useVerbMutation('routing.take', {
    refresh: refreshed,
    onSuccess: ({ id }) => void navigate(`/workspace/mine/${id}`),
  })
  return (
    <Button type="primary" loading={take.isPending} onClick={() => take.mutate({ conversation: conversation.id })}>
      {conversation.assignee.kind === 'bot' ? t.takeOver : t.take}
    </Button>
  )
}

function useRelease(conversation: Conversation) {
  const t = useTexts()
  const common = useCommon()
  const navigate = useNavigate()
  const { modal } = App.useApp()
  const release = useVerbMutation('routing.release', {
    refresh: refreshed,
    onSuccess: () => void navigate('/workspace/mine'),
  })
  return () =>
    void modal.confirm({
      title: t.releaseAsk,
      content: t.releaseHint,
      okText: t.release,
      cancelText: common.cancel,
      onOk: () => release.mutateAsync({ conversation: conversation.id }).catch(() => {}),
    })
}

function Mine({ conversation }: { conversation: Conversation }) {
  const t = useTexts()
  const common = useCommon()
  const [dialog, setDialog] = useState<'consult' | 'transfer' | 'close' | null>(null)
  const release = useRelease(conversation)
  const hide = () => setDialog(null)
  const consult = () => setDialog('consult')
  const transfer = () => setDialog('transfer')
  return (
    <>
      <span className={css.wide}>
        <Button type="text" icon={<RobotOutlined />} onClick={release}>
          {t.release}
        </Button>
        <Button type="text" icon={<TeamOutlined />} onClick={consult}>
          {t.consult.act}
        </Button>
        <Button type="text" icon={<SwapOutlined />} onClick={transfer}>
          {t.transfer}
        </Button>
      </span>
      <Button icon={<CheckOutlined />} onClick={() => setDialog('close')}>
        {t.close}
      </Button>
      <span className={css.narrow}>
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              { key: 'consult', icon: <TeamOutlined />, label: t.consult.act, onClick: consult },
              { key: 'transfer', icon: <SwapOutlined />, label: t.transfer, onClick: transfer },
              { key: 'release', icon: <RobotOutlined />, label: t.release, onClick: release },
            ],
          }}
        >
          <Button type="text" icon={<MoreOutlined />} aria-label={common.more} />
        </Dropdown>
      </span>
      <ConsultDialog conversation={conversation.id} open={dialog === 'consult'} close={hide} />
      <TransferDialog conversation={conversation} open={dialog === 'transfer'} close={hide} />
      <CloseDialog conversation={conversation} open={dialog === 'close'} close={hide} />
    </>
  )
}
