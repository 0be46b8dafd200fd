import type { AuthorKind, Finding, MarkedMessage, Message } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { maskPlaces } from '../../kernel/mask.ts'
import { episodeTalk } from '../conversations/index.ts'

/** The words of an episode as the reader may see them, with the places of findings in them. */
export async function markedMessages(
  ctx: InTx,
  episode: string,
  findings: readonly Finding[],
): Promise<MarkedMessage[]> {
  const { messages } = await episodeTalk(ctx, episode)
  return messages.flatMap((message) => {
    const text = textOf(message)
    return text === null ? [] : [marked(ctx, message, text, findings)]
  })
}

/** What a message says, or the name of its file; null for notices. */
function textOf({ body }: Message): string | null {
  if (body.kind === 'notice') return null
  return body.kind === 'image' || body.kind === 'file' ? body.name : body.text
}

const marked = (ctx: InTx, message: Message, text: string, findings: readonly Finding[]): MarkedMessage => ({
  seq: message.seq,
  at: message.at,
  author: message.author.kind,
  agent: agentOf(message),
  name: message.author.kind === 'agent' ? (message.author.name ?? null) : null,
  internal: message.visibility === 'internal',
  ...textWithMarks(ctx, { ...message, text }, findings),
})

/** One text as the reader may see it, with the places of findings as they lie in it then. */
export function textWithMarks(
  ctx: InTx,
  { seq, text, author }: { seq: number; text: string; author: { kind: AuthorKind } },
  findings: readonly Finding[],
): Pick<MarkedMessage, 'text' | 'marks'> {
  const { text: shown, place } = maskPlaces(ctx.actor, author.kind, text)
  const marks = findings.flatMap(({ number, spans }) =>
    spans.filter((span) => span.seq === seq).map(({ start, end }) => ({ ...place(start, end), finding: number })),
  )
  return { text: shown, marks }
}

const agentOf = ({ author }: Message): string | null => (author.kind === 'agent' ? (author.id ?? null) : null)
