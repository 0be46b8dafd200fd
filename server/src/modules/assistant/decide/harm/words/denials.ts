import { table } from '../table.ts'

/** Says that it did not happen; stands right before the sign. */
export const DENIALS = table(
  `
  没, 没有, 不, 未, 无, 零, 从不, 从没, 从未, 别, 毫无, 不会, 不含, 不再, 没再, 而非, 不是, 并非
  not, no, never, without, don't, doesn't, didn't, isn't, wasn't, aren't, hasn't, haven't, hadn't, won't, wouldn't
  can't, zero, nobody, none, any, free of, neither, nor, hardly, not a single
`,
  `
  不到, 不小心, 不慎, 不知, 不停, 不久, 不敢, 不行, 不好, 不准, 不稳, 不固定, 不断, 不上, 不住, 不了, 不过, 不一会
  不一样, 不出, 不开, 不动, 不合格, 不太平, 不用, 不明, 不锈, 不同, 没多久, 没几, 没[用吃喝穿戴擦涂睡][几多两过]
  没过, 没想到, 没固定, 没充满, 没充电, 没护套, 没注意, 没碰, 没动, 没拿稳, 没有护套, 没人, 没法, 没事, 没反应过来
  特别, 分别, 差别, 级别, 别家, 别的, 别人, 无人机, 无线, 无糖, 无缘无故, 无故, 未来, 零食, 零件, 零钱, 零下
  not only, not even, no reason, no warning, no idea, won't stop, wouldn't stop, doesn't stop, didn't stop
  can't stop, not stop, not childproof, no sheath, no longer, not sure, without warning, without touching
  didn't even, not a week, isn't childproof, not working, any more, anymore, can't breathe, can't sleep
  can't turn, can't see
`,
)
