import { PhoneOutlined } from '@ant-design/icons'
import type { Conversation } from '@tandem/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { useVerb } from '../../../api/hooks.ts'
import { useSession } from '../../../session/session.tsx'
import { CopyButton } from '../../../ui/copy-button.tsx'
import { ThreadBar } from '../thread/thread-bar.tsx'
import css from './task.module.css'
import { useTexts } from './texts.ts'

/** That the customer does not sit there and chat: wants to be called, or left a message. */
export function TaskBar({ conversation: { id, status, assignee } }: { conversation: Conversation }) {
  const t = useTexts()
  const { user } = useSession()
  const task = useVerb('routing.task', { conversation: id }, { enabled: status === 'open' })
  const kind = status === 'open' ? task.data?.kind : undefined
  if (kind !== 'callback' && kind !== 'message') return null
  return (
    <ThreadBar title={t[kind]} hint={kind === 'callback' ? t.callbackHint : t.messageHint}>
      {kind === 'callback' && assignee.id === user.id && <CallBackNumber key={id} conversation={id} />}
    </ThreadBar>
  )
}

/** The number to call; that it was shown is audited, so it is asked for by a press. */
function CallBackNumber({ conversation }: { conversation: string }) {
  const t = useTexts()
  const [shown, setShown] = useState(false)
  const number = useVerb('routing.callBackPhone', { conversation }, { enabled: shown })
  if (!number.data)
    return (
      <span className={css.number}>
        {number.error && <small>{number.error.message}</small>}
        <Button
          size="small"
          icon={<PhoneOutlined />}
          loading={number.isFetching}
          onClick={() => (shown ? void number.refetch() : setShown(true))}
        >
          {t.show}
        </Button>
      </span>
    )
  const { phone } = number.data
  return (
    <span className={css.number}>
      <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
      <CopyButton text={phone} />
    </span>
  )
}
