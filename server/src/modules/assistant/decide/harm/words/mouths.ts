import { table } from '../table.ts'

/** What somebody had in the mouth without eating it. */
export const MOUTHS = table(`
  往嘴里, 放嘴里, 放进嘴, 塞嘴里, 塞进嘴, 含嘴里, 含在嘴, 咬了, 咬掉, 啃掉, 舔到, 舔过, 嚼了, 吃到
  chewing, chews, been sucking, sucked, sucks on, licking, mouthing, bit off, biting
  in its mouth, into his mouth, into her mouth, into its mouth
`)
