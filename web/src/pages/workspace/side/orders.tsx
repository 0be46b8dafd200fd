import type { Order } from '@tandem/contract'
import { Skeleton } from 'antd'
import { useVerb } from '../../../api/hooks.ts'
import { useFormat } from '../../../i18n/format.ts'
import { CopyButton } from '../../../ui/copy-button.tsx'
import { useTexts } from '../texts.ts'
import { Section } from './section.tsx'
import css from './side.module.css'

/** The customer's orders, the newest first; a click opens the details. */
export function Orders({ customer }: { customer: string }) {
  const t = useTexts()
  const orders = useVerb('commerce.ordersOf', { customer }, { staleTime: 30_000 })
  const rows = orders.data?.rows ?? []
  return (
    <Section id="orders" title={t.side.orders} extra={rows.length > 0 && <small>{rows.length}</small>}>
      {orders.isPending && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      {orders.isError && <p className={css.quiet}>{orders.error.message}</p>}
      {orders.data && rows.length === 0 && <p className={css.quiet}>{t.side.ordersEmpty}</p>}
      {rows.map((order) => (
        <OrderCard key={order.number} order={order} />
      ))}
    </Section>
  )
}

function OrderCard({ order }: { order: Order }) {
  const t = useTexts()
  const format = useFormat()
  return (
    <details className={css.order}>
      <summary>
        <span className={css.orderTitle}>{order.items.map((item) => item.title).join('、')}</span>
        <b data-status={order.status}>{t.orderStatus[order.status]}</b>
        <span className={css.orderLine}>
          {order.number} · {format.money(order.amountFen)}
        </span>
      </summary>
      <dl className={css.facts}>
        {order.items.map(({ sku, title, variant, quantity, unitFen }) => (
          <Line key={sku} name={`${variant ?? title} × ${quantity}`} value={format.money(unitFen)} />
        ))}
        <Line name={format.day(order.createdAt)} value={t.returnable[order.returnable]} />
        {order.parcels.map((parcel) => (
          <ParcelLines key={parcel.trackingNumber} parcel={parcel} />
        ))}
      </dl>
      <CopyButton text={order.number} />
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

function Line({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}
