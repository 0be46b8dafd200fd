import { table } from '../table.ts'

/** Asks for the cause of what did happen. */
export const WHY = table(`
  为什么, 为啥, 怎么回事, 咋回事, 怎么会, 什么情况, 凭什么
  why, how come
`)
