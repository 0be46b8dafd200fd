import { table } from '../table.ts'

/** Wants goods or a favour for a trouble that is the customer's own. */
export const ERRAND = table(`
  想买, 要买, 买支, 买点, 买个, 买一, 买什么, 有没有卖, 有卖, 卖不卖, 有没有, 有…吗, 有货, 现货, 推荐, 哪款, 哪种
  哪个好, 哪个牌子, 哪一款, 能用, 可以用, 用什么, 用啥, 吃什么, 吃啥, 能吃, 适合, 送货上门, 能送, 送到, 送过来
  晚两天, 晚几天, 改地址, 改到, 延期, 没法收货, 不能收货, 下不了楼, 取不了, 收不了, 多久到, 能到吗, 现在还能退
  要硬的, 什么时候到, 求推荐, 来一盒, 来两盒, 怎么买, 单独卖, 怎么又没货, 合适吗, 码合适, 护具, 护踝, 护膝, 的话要
  do you have, do you sell, do you carry, do you stock, do you rent, do you ship, do you deliver, do you do
  have you got, you got any, recommend*, looking for, which, what cream, what medicine, what should i take
  should i take, what could it be, what food, which food, what can i take, want to buy, would like to buy
  need a new, need new, in stock, when does it arrive, when will it arrive, pick up my parcel, pick up my package
  delay delivery, delay the delivery, please delay, leave it at, please deliver, how quickly can you
  needs a wheelchair, will this brace help, firm mattress, bought it for, i need something for, what helps, please
  price, with this wrap, so i can't carry, can't carry, buying a new, right size, knee support, brace right
  is the size
`)
