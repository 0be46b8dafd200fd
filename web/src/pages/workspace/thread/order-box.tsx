import type { OrderCard } from '@tandem/contract'
import { OwnPicture } from '../../../ui/own-picture.tsx'
import css from './order-box.module.css'

/** The order that an answer spoke of, as the customer sees it. */
export const OrderBox = ({ order: { number, state, items, more, total } }: { order: OrderCard }) => (
  <section className={css.order} aria-label={`${state} ${number}`}>
    <p>
      <b>{state}</b>
      <span>{number}</span>
    </p>
    <ul>
      {items.map(({ title, detail, picture }) => (
        <li key={title + detail}>
          {picture && (
            <span className={css.thumb}>
              <OwnPicture file={picture} />
            </span>
          )}
          <span className={css.goods}>
            {title}
            <small>{detail}</small>
          </span>
        </li>
      ))}
    </ul>
    <p>
      <span>{more}</span>
      <b>{total}</b>
    </p>
  </section>
)
