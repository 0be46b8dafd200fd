import { table } from '../table.ts'

/** Tells of ours after that: "用别家没事，用你家就过敏". */
export const OURS = table(`
  你家, 你们, 贵店, 咱家, 您家, 这款, 这个, 这次
  your, yours, this one, this time, you sold
`)
