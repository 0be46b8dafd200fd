import { ips, qqs, wechats } from './detect/account.ts'
import { addresses } from './detect/address.ts'
import { cardExpiries, cvvs } from './detect/card-secrets.ts'
import { checkedNumbers } from './detect/checked.ts'
import { documents } from './detect/document.ts'
import { emails } from './detect/email.ts'
import { hkids } from './detect/hkid.ts'
import { names } from './detect/name.ts'
import { foreignPhones, landlines, mobiles } from './detect/phone.ts'
import { plates } from './detect/plate.ts'
import { otps, passwords } from './detect/secret.ts'
import { normalise } from './normalise.ts'
import { spelledNumbers } from './numerals.ts'
import type { Candidate, Detector, Span } from './types.ts'

/** In order of trust: of two equally certain findings of equal length the earlier detector's stays. */
const DETECTORS: Detector[] = [
  checkedNumbers,
  hkids,
  passwords,
  otps,
  cvvs,
  cardExpiries,
  mobiles,
  landlines,
  foreignPhones,
  emails,
  plates,
  ips,
  documents,
  wechats,
  qqs,
  addresses,
  names,
]

/**
 * Without a figure, an at sign or one of these words nothing can be found. Unusual scripts and escapes are
 * let through, so the test may say yes in vain but never no in vain.
 */
const TRACE =
  /[\p{N}@＠\\&%]|[〇○零洞一弌二两三四五六七拐八九勾壹贰貳叁參肆伍陆陸柒捌玖幺]|\bat\b|艾特|密码|口令|pass|pwd|pin|微信|威信|薇信|v信|we|[wv]x|先生|女士|小姐|太太|我|名|本人|这里是|人|name|attn|consignee|recipient|receiver|叫做|乘客|[^\p{ASCII}\p{Script=Han}\u3000-\u303f\uff00-\uffef]/iu

/** False only when the text certainly holds nothing: a quick gate for the common case. */
const mayHavePii = (text: string): boolean => TRACE.test(text)

/**
 * Find personal information. Spans are sorted, do not overlap, and their offsets are UTF-16 units of the
 * text as given. Time is linear in the length of the text.
 */
export function find(text: string): Span[] {
  if (!mayHavePii(text)) return []
  const view = normalise(text)
  const spelled = spelledNumbers(view.text)
  const candidates = [view.text, ...(spelled === undefined ? [] : [spelled])].flatMap((form) =>
    DETECTORS.flatMap((detect) => detect(form)),
  )
  return settle(candidates, view.text.length).map(({ type, start, end, value }) => ({
    type,
    start: view.starts[start] ?? 0,
    end: view.ends[end - 1] ?? text.length,
    value,
  }))
}

/** Whether the text holds personal information. */
export const hasPii = (text: string): boolean => find(text).length > 0

/** Keep the most certain, then the longest of overlapping candidates. */
function settle(candidates: Candidate[], length: number): Candidate[] {
  const taken = new Uint8Array(length)
  const size = ({ start, end }: Candidate) => end - start
  const kept = candidates
    .toSorted((a, b) => b.certainty - a.certainty || size(b) - size(a))
    .filter(({ start, end }) => {
      if (taken.subarray(start, end).includes(1)) return false
      taken.fill(1, start, end)
      return true
    })
  return kept.sort((a, b) => a.start - b.start)
}
