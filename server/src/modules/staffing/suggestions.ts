import type { Localized } from '@tandem/contract'
import { DEFAULT_EVENTS } from '@tandem/queueing'

const titles: Record<string, Localized> = {
  'double-eleven': { zh: '双11', en: 'Double Eleven' },
  'double-eleven-eve': { zh: '双11 前夜', en: 'Eve of Double Eleven' },
  'double-eleven-returns': { zh: '双11 退换高峰', en: 'Returns after Double Eleven' },
  'double-eleven-opening': { zh: '双11 开门红', en: 'Opening of Double Eleven' },
  '618': { zh: '618', en: '618' },
  '618-opening': { zh: '618 开门红', en: 'Opening of 618' },
  'payday-10': { zh: '发薪日（10 日）', en: 'Payday (the 10th)' },
  'payday-15': { zh: '发薪日（15 日）', en: 'Payday (the 15th)' },
}

/** Events that most shops know, without those whose days are taken already. */
export function suggestionsBeside(taken: readonly unknown[]) {
  const known = new Set(taken.map((when) => JSON.stringify(when)))
  return DEFAULT_EVENTS.flatMap(({ id, when, multiplier, hours }) => {
    const title = titles[id]
    if (!title || known.has(JSON.stringify(when))) return []
    return [{ key: id, title, name: title.zh, when: asDays(when), multiplier, hours: hours ? [...hours] : null }]
  })
}

/** The library's days are read-only; the contract's are not. */
const asDays = (when: (typeof DEFAULT_EVENTS)[number]['when']) => {
  if ('yearly' in when) return { yearly: [...when.yearly] as [string, string] }
  return 'dates' in when ? { dates: [...when.dates] } : when
}
