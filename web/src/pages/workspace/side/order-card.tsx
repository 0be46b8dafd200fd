import type { Conversation, Order } from '@tandem/contract'
import { useFormat } from '../../../i18n/format.ts'
import { CopyButton } from '../../../ui/copy-button.tsx'
import { OwnPicture } from '../../../ui/own-picture.tsx'
import { useTexts } from '../texts.ts'
import { RequestRefund } from './request-refund.tsx'
import css from './side.module.css'

interface CardProps {
  order: Order
  conversation: Conversation
  open?: boolean
}

/** One order; a click opens the details and what can be done with it. */
export function OrderCard({ order, conversation, open }: CardProps) {
  const t = useTexts()
  const format = useFormat()
  return (
    <details className={css.order} open={open}>
      <summary>
        <span className={css.orderTitle}>{order.items.map((item) => item.title).join('、')}</span>
        <b data-status={order.status}>{t.orderStatus[order.status]}</b>
        <span className={css.orderLine}>
          {order.number} · {format.money(order.amountFen)}
        </span>
      </summary>
      <dl className={css.facts}>
        {order.items.map(({ sku, title, variant, quantity, unitFen, picture }) => (
          <Line key={sku} name={`${variant ?? title} × ${quantity}`} value={format.money(unitFen)} picture={picture} />
        ))}
        <Line name={format.day(order.createdAt)} value={t.returnable[order.returnable]} />
        {order.parcels.map((parcel) => (
          <ParcelLines key={parcel.trackingNumber} parcel={parcel} />
        ))}
      </dl>
      <footer className={css.orderActs}>
        <CopyButton text={order.number} />
        {order.returnable === 'yes' && <RequestRefund order={order.number} conversation={conversation} />}
      </footer>
    </details>
  )
}

/** The carrier and where the parcel was seen last. */
function ParcelLines({ parcel }: { parcel: Order['parcels'][number] }) {
  const format = useFormat()
  const last = parcel.steps.at(-1)
  return (
    <>
      <Line name={parcel.carrier} value={parcel.trackingNumber} />
      {last && <Line name={format.short(last.at)} value={`${last.place} ${last.text}`} />}
    </>
  )
}

function Line({ name, value, picture }: { name: string; value: string; picture?: string | undefined }) {
  return (
    <>
      <dt>
        {picture && (
          <span className={css.thumb}>
            <OwnPicture file={picture} />
          </span>
        )}
        {name}
      </dt>
      <dd>{value}</dd>
    </>
  )
}
