import { table } from '../table.ts'

/** What may fly into pieces. */
export const BRITTLE = table(`
  玻璃, 钢化, 茶几, 锅盖, 锅, 杯, 壶, 瓶, 灯, 灯泡, 胎, 罐, 热水袋, 气罐, 阀门, 门, 镜, 盘, 碗, 炉, 电池, 充电
  插座, 适配器, 手机, 热水, 打火机, 电源, 猫, 水管
  glass, jug, jar, lid, mug, cup, bowl, bulb, mirror, table, door, tyre, tire, can, cooker, bottle, window, candle
  it
`)
