import { Link } from 'react-router'
import { useCustomerName } from '../../../i18n/customer-name.ts'
import { Face } from '../../../ui/face.tsx'
import { useTexts } from '../texts.ts'
import css from './consult.module.css'
import { useConsults } from './use-consults.ts'

/** Colleagues who ask for advice, each with the way into the conversation. */
export function ConsultList() {
  const t = useTexts().consult
  const nameOf = useCustomerName()
  const invited = useConsults().filter(({ mine }) => !mine)
  if (invited.length === 0) return null
  return (
    <ul className={css.list} aria-label={t.list}>
      {invited.map(({ id, conversation, other }) => (
        <li key={id}>
          <Link to={`/workspace/mine/${conversation.id}`}>
            <Face name={nameOf(conversation.customer.name)} emotion={conversation.emotion} size={28} />
            <span>
              <strong>{t.invited(other)}</strong>
              <small>{nameOf(conversation.customer.name)}</small>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
