import { useFormat } from '../../../i18n/format.ts'
import { useTexts } from '../texts.ts'
import type { Delivery } from './delivery.ts'
import type { Item } from './items.ts'
import { MessageBubble } from './message-bubble.tsx'
import css from './thread.module.css'

interface Props {
  item: Item
  customer: string
  /** Said under the last answer of a person. */
  delivery: { seq: number; state: Delivery } | null
}

/** One line of the timeline. */
export function TimelineItem({ item, customer, delivery }: Props) {
  const t = useTexts()
  const format = useFormat()
  switch (item.kind) {
    case 'day':
      return <div className={css.day}>{format.day(item.at)}</div>
    case 'episode':
      return <div className={css.episode}>{t.episode(item.number)}</div>
    case 'unread':
      return <div className={css.unreadLine}>{t.unreadFrom}</div>
    case 'notice':
      return <Notice item={item} />
    case 'message':
      return (
        <MessageBubble
          message={item.message}
          first={item.first}
          customer={customer}
          delivery={delivery?.seq === item.message.seq ? delivery.state : null}
        />
      )
  }
}

function Notice({ item: { message } }: { item: Extract<Item, { kind: 'notice' }> }) {
  const t = useTexts()
  const format = useFormat()
  if (message.body.kind !== 'notice') return null
  const words = t.notices[message.body.notice]
  return (
    <div className={css.notice} data-seq={message.seq}>
      {typeof words === 'string' ? words : words(message.body.name ?? '')}
      <time dateTime={message.at} title={format.full(message.at)}>
        {format.time(message.at)}
      </time>
    </div>
  )
}
