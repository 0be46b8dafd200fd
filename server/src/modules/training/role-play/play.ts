import type { Language, PlayLine, RolePlay } from '@tandem/contract'
import { pointsMade, saidIn } from '../phrases.ts'
import { empathyCues, greetingCues, orderCues } from './cues.ts'

/** Where a played talk stands. It follows from the lines alone: nothing else has to be kept. */
export interface Play {
  lines: PlayLine[]
  patience: number
  ended: 'satisfied' | 'left' | null
}

const PATIENCE = { greeted: 5, empathy: 12, asked: 3, part: 8, useless: -18, repeated: -25, promised: 5 }

export function begin(script: RolePlay, language: Language): Play {
  return { lines: [{ from: 'customer', text: script.opening[language] }], patience: script.patience, ended: null }
}

interface Heard {
  empathy: boolean
  greeted: boolean
  asksOrder: boolean
  fact: string | null
  promised: boolean
  repeated: boolean
  /** Points of the answer that were new, and whether all are made now. */
  fresh: number
  whole: boolean
}

/** What an agent's line tells the customer, by pure rules. */
function hear(script: RolePlay, play: Play, text: string, language: Language): Heard {
  const before = spoken(play)
  const made = (said: string) => pointsMade(said, script.answer).filter((point) => point.made).length
  const [old, now] = [made(before), made(`${before}\n${text}`)]
  const told = (line: string) => play.lines.some((one) => one.from === 'customer' && one.text === line)
  const fact = script.facts.find(({ ask, says }) => saidIn(text, ask) !== null && !told(says[language]))
  return {
    empathy: saidIn(text, empathyCues) !== null,
    greeted: saidIn(text, greetingCues) !== null,
    asksOrder: script.order !== null && saidIn(text, orderCues) !== null && !told(orderLine(script.order, language)),
    fact: fact?.says[language] ?? null,
    promised: saidIn(text, script.forbidden) !== null,
    repeated: play.lines.some((line) => line.from === 'agent' && line.text.trim() === text.trim()),
    fresh: now - old,
    whole: now === script.answer.length,
  }
}

const spoken = (play: Play): string =>
  play.lines
    .filter(({ from }) => from === 'agent')
    .map(({ text }) => text)
    .join('\n')

const orderLine = (order: string, language: Language): string =>
  language === 'zh' ? `订单号是 ${order}。` : `The order number is ${order}.`

/** One line of the agent, and what the customer makes of it. A talk that is over stays as it is. */
export function answer(script: RolePlay, play: Play, text: string, language: Language): Play {
  if (play.ended) return play
  const heard = hear(script, play, text, language)
  const patience = Math.min(100, Math.max(0, play.patience + change(heard, play)))
  const ended = patience === 0 ? 'left' : heard.whole && orderKnown(script, play, heard) ? 'satisfied' : null
  const says = ended === 'left' ? script.lines.leaves[language] : reply(script, heard, play, ended, language)
  return { lines: [...play.lines, { from: 'agent', text }, { from: 'customer', text: says }], patience, ended }
}

/** Nobody is content with an answer about an order that was never named. */
const orderKnown = ({ order }: RolePlay, play: Play, heard: Heard): boolean =>
  order === null || heard.asksOrder || play.lines.some(({ from, text }) => from === 'customer' && text.includes(order))

function change(heard: Heard, play: Play): number {
  if (heard.repeated) return PATIENCE.repeated
  const first = play.lines.length === 1
  const useful = heard.asksOrder || heard.fact !== null || heard.fresh > 0
  return (
    (heard.empathy ? PATIENCE.empathy : 0) +
    (heard.greeted && first ? PATIENCE.greeted : 0) +
    (heard.asksOrder || heard.fact !== null ? PATIENCE.asked : 0) +
    heard.fresh * PATIENCE.part +
    (heard.promised ? PATIENCE.promised : 0) +
    (useful || heard.empathy || (heard.greeted && first) ? 0 : PATIENCE.useless)
  )
}

function reply(script: RolePlay, heard: Heard, play: Play, ended: Play['ended'], language: Language): string {
  const { lines } = script
  const told = [
    heard.asksOrder && script.order !== null ? orderLine(script.order, language) : null,
    heard.fact,
    heard.promised ? lines.promised[language] : null,
  ].filter((line) => line !== null)
  if (ended === 'satisfied') return [...told, lines.satisfied[language]].join(' ')
  if (told.length > 0) return told.join(' ')
  if (heard.fresh > 0) return lines.partly[language]
  if (heard.empathy) return lines.calmed[language]
  const turns = play.lines.filter(({ from }) => from === 'agent').length
  return (lines.waiting[turns % lines.waiting.length] ?? lines.partly)[language]
}
