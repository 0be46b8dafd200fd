import type { Finding, MarkedMessage, Message } from '@tandem/contract'
import { maskPlaces } from '../../kernel/mask.ts'
import { episodeTalk } from '../conversations/index.ts'
import type { InTx } from './internal.ts'

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

function marked(ctx: InTx, message: Message, text: string, findings: readonly Finding[]): MarkedMessage {
  const { text: shown, place } = maskPlaces(ctx.actor, message.author.kind, text)
  const marks = findings.flatMap(({ number, spans }) =>
    spans.filter(({ seq }) => seq === message.seq).map(({ start, end }) => ({ ...place(start, end), finding: number })),
  )
  return {
    ...{ seq: message.seq, at: message.at, author: message.author.kind, agent: agentOf(message) },
    ...{ name: message.author.kind === 'agent' ? (message.author.name ?? null) : null },
    ...{ internal: message.visibility === 'internal', text: shown, marks },
  }
}

const agentOf = ({ author }: Message): string | null => (author.kind === 'agent' ? (author.id ?? null) : null)
