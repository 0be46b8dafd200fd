import { EyeOutlined } from '@ant-design/icons'
import type { Conversation } from '@tandem/contract'
import { Button, Dropdown } from 'antd'
import { useNavigate } from 'react-router'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { useAsk } from '../../../ui/use-ask.ts'
import { useTexts } from '../texts.ts'
import css from './actions.module.css'
import { useDialog } from './dialogs.tsx'
import { refreshed } from './refreshed.ts'

type Act = 'whisper' | 'bargeIn' | 'takeOver' | 'reassign'

/** What a supervisor can do in a conversation that somebody else has. Without an agent only assigning it is left. */
export function Supervise({ conversation }: { conversation: Conversation }) {
  const t = useTexts()
  const show = useDialog()
  const takeOver = useTakeOver(conversation)
  const served = conversation.assignee.kind === 'agent'
  const acts: Act[] = served ? ['whisper', 'bargeIn', 'takeOver', 'reassign'] : ['reassign']
  const offline = useVerb('workforce.me', {}).data?.presence === 'offline'
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: acts.map((key) => ({
          key,
          label: key === 'takeOver' && offline ? t.supervise.takeOverOffline : t.supervise[key],
          disabled: key === 'takeOver' && offline,
          onClick: () => (key === 'takeOver' ? takeOver() : show(key, conversation)),
        })),
      }}
    >
      <Button icon={<EyeOutlined />} aria-label={t.supervise.menu}>
        <span className={css.word}>{t.supervise.menu}</span>
      </Button>
    </Dropdown>
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
