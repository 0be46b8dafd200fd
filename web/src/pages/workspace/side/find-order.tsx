import type { Conversation } from '@tandem/contract'
import { Input } from 'antd'
import { useState } from 'react'
import { useVerb } from '../../../api/hooks.ts'
import { useTexts } from '../texts.ts'
import { OrderCard } from './order-card.tsx'
import css from './side.module.css'

/** Looks an order up by its number, at first the one `asked` about; the shop may not know the customer by phone. */
export function FindOrder({ asked, conversation }: { asked: string; conversation: Conversation }) {
  const t = useTexts()
  const [number, setNumber] = useState(asked)
  const found = useVerb(
    'commerce.order',
    { number, conversation: conversation.id },
    { enabled: number !== '', staleTime: 30_000 },
  )
  return (
    <>
      <Input.Search
        size="small"
        allowClear
        maxLength={40}
        defaultValue={asked}
        loading={found.isFetching}
        placeholder={t.side.findOrder}
        aria-label={t.side.findOrder}
        onSearch={(text) => setNumber(text.trim())}
      />
      {number !== '' && found.isError && <p className={css.quiet}>{found.error.message}</p>}
      {found.data && <OrderCard order={found.data} conversation={conversation} open />}
    </>
  )
}
