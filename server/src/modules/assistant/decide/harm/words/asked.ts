import { table } from '../table.ts'

/** Asks whether it does, right behind the sign. */
export const ASKED = table(`
  吗, 嘛, 了么, 的么, 的可能, 概率, 风险, 怎么预防, 怎么避免, 的概率, 正常吗
  proof, resistant, resistance, protection, free, prevention, risk, risks, normal, hazard, warning*
`)
