import type { Language } from '@tandem/contract'

/** Carriers by how their names begin in Chinese. */
const NAMES: readonly [begins: string, en: string][] = [
  ['顺丰', 'SF Express'],
  ['中通', 'ZTO Express'],
  ['圆通', 'YTO Express'],
  ['申通', 'STO Express'],
  ['韵达', 'Yunda Express'],
  ['极兔', 'J&T Express'],
  ['京东', 'JD Logistics'],
  ['德邦', 'Deppon Express'],
  ['邮政', 'China Post'],
  ['中国邮政', 'China Post'],
  ['菜鸟', 'Cainiao'],
  ['丹鸟', 'Danniao'],
  ['跨越', 'KYE Express'],
  ['百世', 'Best Express'],
]

/** A carrier's name as people who read this language know it; one that has no other name keeps its own. */
export const carrierName = (name: string, language: Language): string =>
  (language === 'en' && NAMES.find(([begins]) => name.startsWith(begins))?.[1]) || name
