import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Link } from 'react-router'
import { useVerb, useVerbMutation } from '../../api/hooks.ts'
import { useCustomerName } from '../../i18n/customer-name.ts'
import { useFormat } from '../../i18n/format.ts'
import css from './notices.module.css'
import { useTexts } from './texts.ts'

/** What one will be reminded of, the next one first. */
export function Reminders({ close }: { close: () => void }) {
  const t = useTexts()
  const nameOf = useCustomerName()
  const format = useFormat()
  const rows = useVerb('desk.reminders', {}).data?.rows ?? []
  const cancel = useVerbMutation('desk.cancelReminder', { refresh: ['desk.reminders'] })
  if (rows.length === 0) return null
  return (
    <>
      <h3>{t.reminders}</h3>
      <ul>
        {rows.map(({ id, conversation, customer, at, text }) => (
          <li key={id} className={css.reminder}>
            <Link to={`/workspace/mine/${conversation}`} className={css.line} onClick={close}>
              <strong>{text}</strong>
              <time dateTime={at}>{format.moment(at)}</time>
              <span>{nameOf(customer)}</span>
            </Link>
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={`${t.cancel}: ${text}`}
              title={t.cancel}
              onClick={() => cancel.mutate({ reminder: id })}
            />
          </li>
        ))}
      </ul>
    </>
  )
}
