import type { OrderCard } from '@tandem/contract'
import { CardImage } from './CardImage.tsx'
import { PictureIcon } from './icons.tsx'

/** The order that an answer speaks of: how far it is, its goods, what it cost. */
export const OrderBox = ({ order: { number, state, items, more, total } }: { order: OrderCard }) => (
  <section class="order" aria-label={`${state} ${number}`}>
    <p>
      <b>{state}</b>
      <small>{number}</small>
    </p>
    {items.map(({ title, detail, picture }) => (
      <div key={title + detail} class="goods">
        <span class="thumb">{picture ? <CardImage file={picture} /> : <PictureIcon />}</span>
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
