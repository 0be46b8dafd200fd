import { table } from '../table.ts'

/** What is eaten, be it food or not. */
export const EATS = table(`
  吃了, 吃下, 吃进, 吃掉, 喝了, 喝下, 啃了, 舔了
  ate, eaten, drank, chewed, licked, bit into
`)
