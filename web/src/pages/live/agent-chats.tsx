import type { Conversation } from '@tandem/contract'
import { Link } from 'react-router'
import { useCommon } from '../../i18n/common.ts'
import { useCustomerName } from '../../i18n/customer-name.ts'
import { useFormat } from '../../i18n/format.ts'
import css from './live.module.css'
import { useTexts } from './texts.ts'

interface Props {
  agent: string
  chats: Conversation[]
  /** Epoch milliseconds. */
  now: number
}

/** With whom an agent talks; each opens for reading, and for a supervisor's hand. */
export function AgentChats({ agent, chats, now }: Props) {
  const t = useTexts()
  const nameOf = useCustomerName()
  const common = useCommon()
  const format = useFormat()
  return (
    <ul className={css.chats} aria-label={t.chatsOf(agent)}>
      {chats.map(({ id, customer, channel, triage, emotion, updatedAt }) => (
        <li key={id}>
          <Link to={`/workspace/mine/${id}`}>
            <span>{nameOf(customer.name)}</span>
            <small>
              {[channel.name, triage && common.triage[triage], emotion !== 'neutral' && common.emotion[emotion]]
                .filter(Boolean)
                .join(' · ')}
            </small>
            <span>{t.quietFor(format.span((now - Date.parse(updatedAt)) / 1000))}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
