import { table } from '../table.ts'

/** What bursts where a thing of the kitchen or of light should not; goods on their way break in other ways. */
export const BURSTS = table(`
  炸了, 炸开, 炸成, 炸碎, 炸掉, 炸飞, 自己炸, 自己爆, 爆了, 爆掉, 爆成, 爆碎, 突然爆, 突然炸, 飞到, 弹飞, 喷出来
  喷开水, 崩开, 崩飞, 裂开…烫
  explod*, blew up, blew off, burst, bursts, shattered by itself, exploded for no reason, cracked open
`)
