import { table } from '../table.ts'

/** What befell a parcel befell nobody. */
export const PARCEL = table(`
  快递, 包裹, 箱子, 盒子, 纸箱, 包装, 运输, 路上, 收到时, 盒, 箱
  in the mail, in transit, during delivery, during shipping, on arrival, in the bag, in the box, the parcel
  the package, all over the parcel, inside the box
`)
