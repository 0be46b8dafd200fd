import { table } from '../table.ts'

/** Asks or supposes whether it will; stands in the clause before the sign. */
export const DOUBTS = table(
  `
  会不会, 会, 能不能, 可不可能, 可能, 是否, 能否, 会否, 怕, 担心, 害怕, 避免, 以免, 免得, 防止, 预防, 容易, 有没有
  是不是, 不会, 要不要, 敢不敢, 以为, 小心别, 注意别
  will, would, could, may, might, should, does it, does this, do these, do they, does the, do the, do your
  does your, can it, can this, can these, can they, can the, can a, can my, can i, can people, can you, it can
  they can, is it, is this, are these, are they, are there, is there, any risk, risk of, risk, chance of, likely
  afraid, worried, scared, avoid, prevent*, hope it, how do i, how hot, how to, what if, which, safe if, stop
  stops, so i don't, worry, fear
`,
  `
  一会, 会员, 会议, 聚会, 机会, 约会, 社会, 学会, 该不会, 可能是, 可能因, 可能跟, 可能吃, 可能用, 可能就是
  是不是你, 是不是有问题, 是不是假, 是不是坏, 害怕得, 不会用
  can you help, could you help, can you please, could you please, can you tell, if it helps, normal that, can lid
  is it because, does the same
`,
)
