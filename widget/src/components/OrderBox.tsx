import type { OrderCard } from '@tandem/contract'
import { useState } from 'preact/hooks'
import { useWords } from './context.ts'

/** The order that an answer speaks of: how far it is, its goods, what it cost. */
export function OrderBox({ order: { number, state, items, more, total } }: { order: OrderCard }) {
  const { chat } = useWords()
  return (
    <section class="order" aria-label={`${state} ${number}`}>
      <p>
        <b>{state}</b>
        <small>{number}</small>
      </p>
      {items.map(({ title, detail, picture }) => (
        <div key={title + detail} class="goods">
          <span class="thumb">{picture && <Thumb url={chat.api.pictureUrl(picture)} />}</span>
          <span>
            {title}
            <small>{detail}</small>
          </span>
        </div>
      ))}
      <p>
        <small>{more}</small>
        <b>{total}</b>
      </p>
    </section>
  )
}

/** It may be on its way here from the shop: looked for a few times. */
function Thumb({ url }: { url: string }) {
  const [looks, setLooks] = useState(0)
  const again = () => looks < 4 && setTimeout(setLooks, 400 << looks, looks + 1)
  return <img key={looks} src={url} alt="" loading="lazy" onError={again} />
}
