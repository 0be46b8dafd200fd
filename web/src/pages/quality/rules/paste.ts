import type { TalkLine } from '@tandem/contract'

const WHO: Record<string, TalkLine['by']> = {}
for (const name of ['客户', '客', '顾客', '买家', '用户', 'customer', 'client', 'user', 'c']) WHO[name] = 'customer'
for (const name of ['坐席', '坐', '客服', '人工', '卖家', 'agent', 'a']) WHO[name] = 'agent'
for (const name of ['ai', '机', '机器人', '助手', 'bot', 'assistant']) WHO[name] = 'bot'

const LINE = /^(?:\[?(?:(\d{1,2}):)?(\d{1,2}):(\d{2})\]?\s+)?([^:：]{1,12})[:：]\s*(.+)$/
/** Between lines without a time. */
const SECONDS = 5
const MOST = 200
const LONGEST = 2000

/**
 * Reads a talk that was pasted: a line each, `客户：…` or `Agent: …`, with or without a time before it. A line that
 * begins otherwise goes on with the one before; without any name the two sides take turns, the customer first.
 */
export function talkOf(text: string): TalkLine[] {
  const written = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const named = written.some((line) => read(line) !== null)
  const lines: TalkLine[] = []
  for (const line of written) {
    const known = read(line)
    const last = lines.at(-1)
    if (known) lines.push({ by: known.by, text: known.text, at: Math.max(last?.at ?? 0, known.at ?? after(last)) })
    else if (named && last) last.text = `${last.text}\n${line}`
    else lines.push({ by: !named && last?.by === 'customer' ? 'agent' : 'customer', text: line, at: after(last) })
  }
  const start = lines[0]?.at ?? 0
  return lines.slice(0, MOST).map((line) => ({ ...line, text: line.text.slice(0, LONGEST), at: line.at - start }))
}

const after = (last: TalkLine | undefined): number => (last ? last.at + SECONDS : 0)

function read(line: string): { by: TalkLine['by']; text: string; at: number | null } | null {
  const [, hours, minutes, seconds, name = '', text = ''] = LINE.exec(line) ?? []
  const by = WHO[name.trim().toLowerCase()]
  if (!by) return null
  const at = minutes === undefined ? null : Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds)
  return { by, text, at }
}
