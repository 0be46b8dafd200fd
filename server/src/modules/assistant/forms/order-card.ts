import { type Language, MOST_SHOWN, type Order, type OrderCard, type OrderItem } from '@tandem/contract'
import { orderState, yuan } from '../order-fields.ts'

/** An order as it is drawn: its goods, what they cost, and how far it is. */
export function orderCard({ number, status, amountFen, items }: Order, language: Language): OrderCard {
  const more = items.length - MOST_SHOWN
  const state = orderState(status, language) ?? status
  return {
    number,
    // A heading begins with a capital where there are some.
    state: state.charAt(0).toUpperCase() + state.slice(1),
    items: items.slice(0, MOST_SHOWN).map((item) => ({
      title: item.title,
      detail: detailOf(item),
      ...(item.picture && { picture: item.picture }),
    })),
    ...(more > 0 && { more: language === 'zh' ? `另有 ${more} 种商品` : `and ${more} more` }),
    total: `${language === 'zh' ? '合计' : 'Total'} ${yuan(amountFen)}`,
  }
}

const detailOf = ({ variant, unitFen, quantity }: OrderItem): string =>
  `${variant ? `${variant} · ` : ''}${yuan(unitFen)} × ${quantity}`
