import { table } from '../table.ts'

/** What batteries do, and what stands around them. */
export const SWELLS = table(`
  鼓了, 鼓得, 鼓起, 鼓出, 鼓包, 鼓胀, 鼓到, 鼓成, 鼓…面包, 肯定鼓, 都鼓, 有点鼓, 胀了, 胀得, 胀起, 胀开, 胀气
  胀包, 膨胀, 变形, 顶起, 顶开, 翘起, 漏液, 漏水, 漏酸, 漏…液体, 流液, 鼓起来, 气球, 圆滚滚, 顶变形, 流出, 流黑水
  淌水, 酸臭, 软塌
  swell*, swollen, bulg*, bloat*, puff*, expand*, leak*, pushed up, pushed out, pushing up, coming off, came apart
  balloon*, puffed, warped, split open, goo, fluid, corrod*, went soft, smells of acid
`)
