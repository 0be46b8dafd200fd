import { table } from '../table.ts'

/** What has a battery in it. */
export const CELLS = table(
  `
  充电宝, 电池, 电瓶, 手机, 平板, 电脑, 笔记本, 后盖, 屏幕, 键盘, 耳机, 手表, 遥控车, 平衡车, 滑板车, 电动车
  移动电源, 充电仓
  battery, batteries, power bank*, powerbank*, phone, iphone, ipad, laptop, tablet, macbook, earbud*, smartwatch
  watch, kindle
`,
  `
  phone number*, phone case*, watch strap*
`,
)
