import {
  BellOutlined,
  CheckOutlined,
  ClockCircleOutlined,
  MoreOutlined,
  RobotOutlined,
  SwapOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import type { Conversation } from '@tandem/contract'
import { App, Button, Dropdown, type MenuProps } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useCommon } from '../../../i18n/common.ts'
import { useCan, useSession } from '../../../session/session.tsx'
import { useShortcut } from '../../../ui/use-shortcut.ts'
import { ConsultDialog } from '../consult/consult-dialog.tsx'
import { RemindDialog } from '../later/remind-dialog.tsx'
import { SnoozeDialog } from '../later/snooze-dialog.tsx'
import { useTexts as useLaterTexts } from '../later/texts.ts'
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
  const run = () => take.mutate({ conversation: conversation.id })
  useShortcut('KeyG', run, !take.isPending)
  return (
    <Button type="primary" loading={take.isPending} onClick={run}>
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

type Dialog = 'consult' | 'transfer' | 'close' | 'snooze' | 'remind'

/** Every act of the holder by key, whatever has the focus. */
function useKeys(show: (dialog: Dialog) => void, release: () => void): void {
  useShortcut('KeyT', () => show('transfer'))
  useShortcut('KeyC', () => show('consult'))
  useShortcut('KeyS', () => show('snooze'))
  useShortcut('KeyR', () => show('remind'))
  useShortcut('KeyW', () => show('close'))
  useShortcut('KeyB', release)
}

function Mine({ conversation }: { conversation: Conversation }) {
  const t = useTexts()
  const later = useLaterTexts()
  const common = useCommon()
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const release = useRelease(conversation)
  useKeys(setDialog, release)
  const hide = () => setDialog(null)
  const consult = () => setDialog('consult')
  const transfer = () => setDialog('transfer')
  const { id } = conversation
  const rest: MenuProps['items'] = [
    { key: 'snooze', icon: <ClockCircleOutlined />, label: later.snooze, onClick: () => setDialog('snooze') },
    { key: 'remind', icon: <BellOutlined />, label: later.remind, onClick: () => setDialog('remind') },
    { key: 'release', icon: <RobotOutlined />, label: t.release, onClick: release },
  ]
  return (
    <>
      <span className={css.wide}>
        <Button type="text" icon={<TeamOutlined />} onClick={consult}>
          {t.consult.act}
        </Button>
        <Button type="text" icon={<SwapOutlined />} onClick={transfer}>
          {t.transfer}
        </Button>
        <More items={rest} label={common.more} />
      </span>
      <Button icon={<CheckOutlined />} onClick={() => setDialog('close')}>
        {t.close}
      </Button>
      <span className={css.narrow}>
        <More
          items={[
            { key: 'consult', icon: <TeamOutlined />, label: t.consult.act, onClick: consult },
            { key: 'transfer', icon: <SwapOutlined />, label: t.transfer, onClick: transfer },
            ...rest,
          ]}
          label={common.more}
        />
      </span>
      <ConsultDialog conversation={id} open={dialog === 'consult'} close={hide} />
      <TransferDialog conversation={conversation} open={dialog === 'transfer'} close={hide} />
      <SnoozeDialog conversation={id} open={dialog === 'snooze'} close={hide} />
      <RemindDialog conversation={id} open={dialog === 'remind'} close={hide} />
      <CloseDialog conversation={conversation} open={dialog === 'close'} close={hide} />
    </>
  )
}

function More({ items, label }: { items: NonNullable<MenuProps['items']>; label: string }) {
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button type="text" icon={<MoreOutlined />} aria-label={label} />
    </Dropdown>
  )
}
