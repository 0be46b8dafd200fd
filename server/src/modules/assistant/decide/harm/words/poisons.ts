import { table } from '../table.ts'

/** What is poison, or stops a throat, to who is small. */
export const POISONS = table(`
  干燥剂, 电池, 磁力珠, 磁珠, 磁铁, 凝珠, 清洁剂, 洁厕, 洗洁精, 洗衣液, 洗发水, 消毒液, 酒精, 零件, 塑料, 玻璃
  硬币, 纽扣, 弹珠, 珠子, 吸水珠, 笔帽, 螺丝, 电子, 花露水, 药, 眼珠, 扣子, 亮片, 泡沫, 贴纸, 棉花, 橡皮, 香薰
  精油, 胶水, 油漆, 樟脑丸, 老鼠药, 洗甲水
  silica, battery, batteries, magnet*, detergent, pod*, dishwasher tablet*, cleaner, bleach, button*, coin*
  marble*, bead*, bubble liquid, liquid, soap, squeaker, pill*, screw*, plastic, the eye off, sequin*, foam
  sticker*, stuffing, glue, paint, essential oil, perfume, nail polish remover, gel bead*, wheel*, crayon*
`)
