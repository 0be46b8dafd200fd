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
import { Button, Dropdown, type MenuProps } from 'antd'
import { useNavigate } from 'react-router'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useCommon } from '../../../i18n/common.ts'
import { useCan, useSession } from '../../../session/session.tsx'
import { useAsk } from '../../../ui/use-ask.ts'
import { useShortcut } from '../../../ui/use-shortcut.ts'
import { useTexts as useLaterTexts } from '../later/texts.ts'
import { useTexts } from '../texts.ts'
import css from './actions.module.css'
import { useDialog } from './dialogs.tsx'
import { refreshed } from './refreshed.ts'
import { Supervise } from './supervise.tsx'
import { useLeaving } from './use-leaving.ts'

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

function useRelease({ id }: Conversation) {
  const t = useTexts()
  const ask = useAsk()
  const leave = useLeaving()
  const release = useVerbMutation('routing.release', { refresh: refreshed, onSuccess: () => leave(id) })
  return () =>
    ask({
      title: t.releaseAsk,
      content: t.releaseHint,
      okText: t.release,
      harmless: true,
      run: () => release.mutateAsync({ conversation: id }),
    })
}

/** Every act of the holder by key, whatever has the focus. */
function useKeys(acts: Record<'transfer' | 'consult' | 'snooze' | 'remind' | 'close' | 'release', () => void>): void {
  useShortcut('KeyT', acts.transfer)
  useShortcut('KeyC', acts.consult)
  useShortcut('KeyS', acts.snooze)
  useShortcut('KeyR', acts.remind)
  useShortcut('KeyW', acts.close)
  useShortcut('KeyB', acts.release)
}

function Mine({ conversation }: { conversation: Conversation }) {
  const t = useTexts()
  const later = useLaterTexts()
  const common = useCommon()
  const show = useDialog()
  const acts = {
    transfer: () => show('transfer', conversation),
    consult: () => show('consult', conversation),
    snooze: () => show('snooze', conversation),
    remind: () => show('remind', conversation),
    close: () => show('close', conversation),
    release: useRelease(conversation),
  }
  useKeys(acts)
  const rest: MenuProps['items'] = [
    { key: 'snooze', icon: <ClockCircleOutlined />, label: later.snooze, onClick: acts.snooze },
    { key: 'remind', icon: <BellOutlined />, label: later.remind, onClick: acts.remind },
    { key: 'release', icon: <RobotOutlined />, label: t.release, onClick: acts.release },
  ]
  return (
    <>
      <span className={css.wide}>
        <Button type="text" icon={<TeamOutlined />} onClick={acts.consult}>
          {t.consult.act}
        </Button>
        <Button type="text" icon={<SwapOutlined />} onClick={acts.transfer}>
          {t.transfer}
        </Button>
        <More items={rest} label={common.more} />
      </span>
      <Button icon={<CheckOutlined />} aria-label={t.close} title={t.close} onClick={acts.close}>
        <span className={css.word}>{t.close}</span>
      </Button>
      <span className={css.narrow}>
        <More
          items={[
            { key: 'consult', icon: <TeamOutlined />, label: t.consult.act, onClick: acts.consult },
            { key: 'transfer', icon: <SwapOutlined />, label: t.transfer, onClick: acts.transfer },
            ...rest,
          ]}
          label={common.more}
        />
      </span>
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
