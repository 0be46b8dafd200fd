import { ArrowLeftOutlined, UserOutlined } from '@ant-design/icons'
import type { Conversation } from '@tandem/contract'
import { Button, Tooltip } from 'antd'
import { useNavigate, useParams } from 'react-router'
import { useCommon } from '../../../i18n/common.ts'
import { useCustomerName } from '../../../i18n/customer-name.ts'
import { useCan } from '../../../session/session.tsx'
import { WhyButton } from '../../../shell/why/why-button.tsx'
import { Face } from '../../../ui/face.tsx'
import { Actions } from '../actions/actions.tsx'
import { useTexts } from '../texts.ts'
import { viewOf } from '../views.ts'
import css from './thread.module.css'

interface Props {
  conversation: Conversation
  showAside: () => void
}

/** Whom one talks to, what about, and what can be done with the conversation as a whole. */
export function ThreadHeader({ conversation, showAside }: Props) {
  const t = useTexts()
  const nameOf = useCustomerName()
  const common = useCommon()
  const navigate = useNavigate()
  const view = viewOf(useParams().view, useCan('routing:work'))
  const { customer, channel, triage, emotion, priority } = conversation
  return (
    <header className={css.header}>
      <Button
        className={css.backButton ?? ''}
        type="text"
        icon={<ArrowLeftOutlined />}
        aria-label={t.back}
        onClick={() => void navigate(`/workspace/${view}`)}
      />
      <Face name={nameOf(customer.name)} emotion={emotion} size={30} />
      <div className={css.who}>
        <h2>{nameOf(customer.name)}</h2>
        <p>
          <span>{channel.name}</span>
          {triage && <span data-triage={triage}>{common.triage[triage]}</span>}
          {emotion !== 'neutral' && <span data-emotion={emotion}>{common.emotion[emotion]}</span>}
          {priority <= 2 && <span>{common.priority(priority)}</span>}
        </p>
      </div>
      {conversation.assignee.kind === 'agent' && <WhyButton conversation={conversation.id} />}
      <Actions conversation={conversation} />
      <Tooltip title={t.profile}>
        <Button
          className={css.asideButton ?? ''}
          type="text"
          icon={<UserOutlined />}
          aria-label={t.profile}
          onClick={showAside}
        />
      </Tooltip>
    </header>
  )
}
