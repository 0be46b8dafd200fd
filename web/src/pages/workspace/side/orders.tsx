import type { Conversation } from '@tandem/contract'
import { Skeleton } from 'antd'
import { useVerb } from '../../../api/hooks.ts'
import { useTexts } from '../texts.ts'
import { FindOrder } from './find-order.tsx'
import { OrderCard } from './order-card.tsx'
import { Section } from './section.tsx'
import css from './side.module.css'

/** The order that the customer asked about, and all of them where the shop knows the customer, the newest first. */
export function Orders({ conversation }: { conversation: Conversation }) {
  const t = useTexts()
  const orders = useVerb('commerce.ordersOf', { customer: conversation.customer.id }, { staleTime: 30_000 })
  const asked = useVerb('assistant.order', { conversation: conversation.id }, { staleTime: 30_000 })
  const rows = orders.data?.rows ?? []
  return (
    <Section id="orders" title={t.side.orders} extra={rows.length > 0 && <small>{rows.length}</small>}>
      {orders.isPending && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      {orders.isError && <p className={css.quiet}>{orders.error.message}</p>}
      {orders.data && rows.length === 0 && asked.data?.number === null && (
        <p className={css.quiet}>{t.side.ordersEmpty}</p>
      )}
      {asked.data && <FindOrder key={asked.data.number} asked={asked.data.number ?? ''} conversation={conversation} />}
      {rows.map((order) => (
        <OrderCard key={order.number} order={order} conversation={conversation} />
      ))}
    </Section>
  )
}
