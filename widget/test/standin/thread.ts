import { randomUUID } from 'node:crypto'
import type { Body, Message, QueuePlace, ServerFrame, Session, SessionInput } from '@tandem/contract'

export type Author = Message['author']
type Extra = Partial<Pick<Message, 'clientId' | 'ai' | 'sources' | 'followUps' | 'visibility' | 'card'>>

/** One conversation of the stand-in server, with who listens to it. */
export class Thread {
  readonly id = randomUUID()
  readonly customer = randomUUID()
  readonly token = randomUUID()
  readonly messages: Message[] = []
  readonly files = new Map<string, Buffer>()
  readonly listeners = new Set<(frame: ServerFrame) => void>()
  status: Session['status'] = 'new'
  assignee: Session['assignee'] = 'bot'
  agent: string | undefined
  place: QueuePlace | null = null
  /** The profile that the embedding page vouched for. */
  user: SessionInput['user']
  ratings: Array<{ stars: number; comment?: string }> = []

  get lastSeq(): number {
    return this.messages.length
  }

  /** The message with this client id, if it was appended before. */
  known(clientId: string): Message | undefined {
    return this.messages.find((message) => message.clientId === clientId)
  }

  after(seq: number): Message[] {
    return this.messages.filter((message) => message.seq > seq && message.visibility === 'public')
  }

  append(author: Author, body: Body, extra: Extra = {}): Message {
    const message: Message = {
      id: randomUUID(),
      conversation: this.id,
      seq: this.messages.length + 1,
      at: new Date().toISOString(),
      author,
      visibility: 'public',
      body,
      ai: author.kind === 'bot',
      ...extra,
    }
    this.messages.push(message)
    if (message.visibility === 'public') this.tell({ op: 'message', message })
    return message
  }

  notice(notice: Extract<Body, { kind: 'notice' }>['notice'], name?: string): void {
    this.append({ kind: 'system' }, name ? { kind: 'notice', notice, name } : { kind: 'notice', notice })
  }

  /** An agent takes the conversation. */
  assign(name: string): void {
    this.agent = name
    this.move('open', 'agent')
    this.queueAt(null)
    this.notice('assigned', name)
  }

  agentSays(text: string): Message {
    return this.append({ kind: 'agent', name: this.agent }, { kind: 'text', text })
  }

  enqueue(place: QueuePlace): QueuePlace {
    this.move('open', 'queue')
    this.queueAt(place)
    this.notice(place.minutes === null ? 'no_agent_online' : 'queued')
    return place
  }

  close(): void {
    this.move('closed', 'bot')
    this.notice('closed')
  }

  move(status: 'open' | 'closed', assignee: Session['assignee']): void {
    this.status = status
    this.assignee = assignee
    this.tell({
      op: 'conversation',
      conversation: this.id,
      status,
      assignee: { kind: assignee, ...(assignee === 'agent' && this.agent ? { name: this.agent } : {}) },
      epoch: this.lastSeq,
    })
  }

  queueAt(place: QueuePlace | null): void {
    this.place = place
    this.tell({ op: 'queue', conversation: this.id, place })
  }

  typing(by: 'bot' | 'agent'): void {
    this.tell({ op: 'typing', conversation: this.id, by })
  }

  tell(frame: ServerFrame): void {
    for (const listener of this.listeners) listener(frame)
  }
}
