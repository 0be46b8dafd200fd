import { table } from '../table.ts'

/** Made against it, or for those who have it; right before the sign. */
export const AGAINST = table(
  `
  防, 抗, 治, 治疗, 缓解, 舒缓, 祛, 适合, 针对, 专治, 耐, 低, 小心, 当心, 注意, 谨防
  for, for a, for the, against, anti, relieves, relieve, soothes, heals, heal, treats, treat, helps with
  hypoallergenic, beware of, mind the, risk of
`,
  `
  不小心, 没注意, 不注意, 没当心, 没小心
`,
)
