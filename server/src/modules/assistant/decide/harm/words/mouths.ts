import { table } from '../table.ts'

/** What somebody had in the mouth, be it food or not. */
export const MOUTHS = table(`
  往嘴里, 放嘴里, 放进嘴, 塞嘴里, 塞进嘴, 含嘴里, 含在嘴, 咬了, 咬掉, 啃了, 啃掉, 舔了, 舔到, 舔过, 嚼了, 吃了, 吃到, 吃进, 吃掉, 喝了
  chewing, chewed, chews, been sucking, sucked, sucks on, licking, licked, mouthing, bit off, biting
  in his mouth, in her mouth, in its mouth, into his mouth, into her mouth, into its mouth, ate, eaten, drank
`)
