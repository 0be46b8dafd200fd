import type { OrderCard } from '@tandem/contract'
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
          <span class="thumb">{picture && <img src={chat.api.pictureUrl(picture)} alt="" loading="lazy" />}</span>
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
