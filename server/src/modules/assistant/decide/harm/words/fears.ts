import { table } from '../table.ts'

/** What is feared of what was in a mouth. */
export const FEARS = table(`
  有毒, 中毒, 毒性, 甲醛, 铅超标, 有害, 有事没, 有没有事, 没事吧, 要紧, 去医院, 看医生, 洗胃, 发霉, 长毛, 变质, 哈喇, 馊, 过期
  toxic, poison*, lead paint, harmful, mouldy, moldy, mould, mold, rancid, gone off, expired, out of date, see a doctor, dangerous
`)
