import { table } from '../table.ts'

/** Tells of goods of others. */
export const ELSEWHERE = table(`
  别家, 别人家, 其他牌子, 其它牌子, 别的牌子, 其他家, 其他品牌, 另一家, 另一个牌子, 上一家, 以前那个, 老的那个
  邻居家, 同事家, 朋友家, 别的店
  another brand, other brand*, different brand, competitor*, another shop, another store, my old, our old
  my previous, a fake one, somewhere else, elsewhere, school trip, at work, neighbour's, neighbor's
`)
