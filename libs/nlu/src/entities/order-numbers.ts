import type { Entity } from './types.ts'

/** What carriers number parcels by: no order of a shop. */
const PARCEL = '(?!(?:sf|yt|jt|jd[a-z]{1,2}|sto|zto|yto|dpk)\\d{10})'

/**
 * Up to four letters, then 8 to 20 digits, hyphens allowed; one that begins with a year, read out in groups, of 14 digits or
 * more, but for dates; or, after words for "order number", five or more.
 */
const USUAL = [
  new RegExp(`(?<![\\w-])${PARCEL}[A-Za-z]{0,4}-?\\d{8,20}(?:-\\d{2,8})?(?![\\w-])`, 'giu'),
  /(?<![\w-])(?!\d{4}[ -]\d{1,2}[ -]\d{1,2}(?!\d))(?=20[2-9](?:[ -]?\d){11,21}(?![\w-]))20[2-9]\d(?:\d{0,4}[ -]\d{2,8}){1,5}(?![\w-])/gu,
  new RegExp(
    `(?<=(?:订单|单号|订单号|order|no\\.?|number|编号)\\s{0,2}(?:号|号码|编号|number|no\\.?|id|#)?\\s{0,2}(?:是|为|is|:|#)?\\s{0,2})${PARCEL}[A-Za-z]{0,4}-?\\d{5,24}(?![\\w-])`,
    'giu',
  ),
]

/**
 * Order numbers by a tenant's own patterns (every match counts, the whole of it), else by the usual looks.
 */
export function findOrderNumbers(text: string, patterns: readonly RegExp[] = USUAL): Entity[] {
  return patterns.flatMap((pattern) => {
    const every = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`)
    return [...text.matchAll(every)]
      .filter((match) => match[0] !== '')
      .map((match) => ({
        type: 'order_number' as const,
        value: match[0].replace(/[\s-]/g, '').toUpperCase(),
        start: match.index,
        end: match.index + match[0].length,
        text: match[0],
      }))
  })
}
