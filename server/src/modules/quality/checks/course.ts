import { emotion } from '@tandem/nlu'
import { fold } from './fold.ts'
import { type Hit, isOf, type Said, type Side, saidBy, type Talk, whole } from './talk.ts'
import { Words } from './words.ts'

/** The customer waited too long for an answer of the side. Waiting in the queue is not the agent's: it starts anew. */
export function gap(side: Side, seconds: number): (talk: Talk) => Hit[] {
  return ({ said, takenOn }) => {
    const hits: Hit[] = []
    let asked: Said | null = null
    for (const one of said) {
      if (one.by === 'customer') asked ??= one
      else {
        if (asked && isOf(side, one.by)) {
          const since = Math.max(asked.at, ...takenOn.filter((at) => at <= one.at))
          if (one.at - since > seconds * 1000) hits.push({ agent: one.agent, span: whole(asked) })
        }
        asked = null
      }
    }
    return hits
  }
}

/** The customer had the last word, and it was more than a goodbye. */
export function unanswered(side: Side, goodbyes: readonly string[]): (talk: Talk) => Hit[] {
  const polite = new Words(goodbyes)
  return (talk) => {
    const last = talk.said.at(-1)
    if (last?.by !== 'customer' || isGoodbye(last.text, polite)) return []
    const before = talk.said.findLast(({ by }) => by !== 'customer')
    if (before ? !isOf(side, before.by) : side !== 'both') return []
    return [{ agent: before?.agent ?? null, span: whole(last) }]
  }
}

/** Nothing remains of it without the goodbyes but marks and particles. */
function isGoodbye(text: string, polite: Words): boolean {
  const { text: plain } = fold(text)
  if (plain === '') return false
  const covered = new Set(polite.find(plain).flatMap(({ start, end }) => range(start, end)))
  const rest = plain.split('').filter((_, i) => !covered.has(i))
  return covered.size > 0 && /^[\p{P}\p{S}\s啊哦嗯呢了啦吧您你]*$/u.test(rest.join(''))
}

const range = (start: number, end: number) => Array.from({ length: end - start }, (_, i) => start + i)

const MOODS = ['pleased', 'neutral', 'upset', 'angry'] as const
const moodOf = ({ text }: Said): number => MOODS.indexOf(emotion(text).label)

/** The customer left in a worse mood than they came: the worse of the last two messages against the first. */
export function mood(side: Side, steps: number): (talk: Talk) => Hit[] {
  return ({ said }) => {
    const own = said.filter(({ by, text }) => by === 'customer' && text !== '')
    const first = own[0]
    if (!first || own.length < 2) return []
    const last = own
      .slice(1)
      .slice(-2)
      .reduce((worst, one) => (moodOf(one) >= moodOf(worst) ? one : worst))
    if (moodOf(last) - moodOf(first) < steps) return []
    const before = said.findLast(({ by, seq }) => by !== 'customer' && seq < last.seq)
    return before && isOf(side, before.by) ? [{ agent: before.agent, span: whole(last) }] : []
  }
}

interface Script {
  steps: readonly { anyOf: readonly string[] }[]
  place: 'opening' | 'closing' | 'anywhere'
  within: number
  when: 'missing' | 'present'
}

/** A script that was (or was not) said in order; one message may hold several steps. */
export function script(side: Side, { steps, place, within, when }: Script): (talk: Talk) => Hit[] {
  const wanted = steps.map(({ anyOf }) => new Words(anyOf))
  return (talk) => {
    const all = saidBy(talk, side)
    const first = all[0]
    if (!first) return []
    const part = place === 'opening' ? all.slice(0, within) : place === 'closing' ? all.slice(-within) : all
    const places = inOrder(part, wanted)
    if (when === 'missing') return places ? [] : [{ agent: (part.at(-1) ?? first).agent, span: null }]
    return (places ?? []).map(({ said, span }) => ({ agent: said.agent, span }))
  }
}

/** Where each step was said first after the one before; null when one is missing. */
function inOrder(part: readonly Said[], wanted: readonly Words[]) {
  const places: { said: Said; span: Hit['span'] }[] = []
  let step = 0
  for (const said of part) {
    const folded = fold(said.text)
    for (let from = 0; step < wanted.length; step++) {
      const match = wanted[step]
        ?.find(folded.text)
        .filter(({ start }) => start >= from)
        .reduce<{ start: number; end: number } | null>((a, b) => (a && a.end <= b.end ? a : b), null)
      if (!match) break
      from = match.end
      const [start, end] = [folded.starts[match.start] ?? 0, folded.ends[match.end - 1] ?? 0]
      places.push({ said, span: { seq: said.seq, start, end } })
    }
  }
  return step === wanted.length ? places : null
}
