import { table } from '../table.ts'

/** The same, right behind the sign. */
export const REMEDY = table(`
  药, 药膏, 膏, 霜, 贴, 险, 人群, 体质, 病人, 患者, 的人, 能用, 可以用, 能吃, 能喝, 能穿, 能戴, 可以吃, 可以喝
  用什么, 用哪, 吃什么, 吃啥, 用啥, 买什么, 想买, 保护, 功能, 报警, 痕迹
  cream, creams, remedy, relief, treatment, kit, gel, ointment, plaster*, patch*, spray, tablets, pads, bands
  support, brace
`)
