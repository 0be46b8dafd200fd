import type {
  Body,
  ClientFrame,
  Message,
  QueuePlace,
  ReachInput,
  ReachLink,
  ReachWays,
  WaitInput,
} from '@tandem/contract'
import { respond } from './bot.ts'
import { placeWith } from './place.ts'
import type { Thread } from './thread.ts'

/** What the stand-in knows and how it behaves: its conversations, what it heard, and switches to misbehave. */
export class World {
  readonly threads: Thread[] = []
  /** Every frame that a client sent. */
  readonly heard: ClientFrame[] = []
  /** Everything that a customer chose to do instead of waiting. */
  readonly waits: WaitInput[] = []
  /** The numbers that were left for text messages, and whether they can be sent. */
  readonly phones: string[] = []
  texts = true
  typingPreview = false
  voiceNotes = true
  botDelayMs = 20
  heartbeatSeconds = 25
  place = placeWith()
  /** Refuse sockets, as some company networks do. */
  blockSockets = false
  /** Answer everything over HTTP with 503. */
  down = false
  /** Ignore this many sends: neither stored nor acknowledged. */
  swallow = 0
  /** Do not answer pings. */
  mute = false

  /** The newest conversation. */
  get thread(): Thread {
    const last = this.threads.at(-1)
    if (!last) throw new Error('nobody has begun a session')
    return last
  }

  receive(thread: Thread, id: string, body: Body): Message {
    const known = thread.known(id)
    if (known) return known
    if (thread.status !== 'open') thread.move('open', thread.status === 'closed' ? 'bot' : thread.assignee)
    const message = thread.append({ kind: 'customer', id: thread.customer }, body, { clientId: id })
    respond(thread, body, this.botDelayMs)
    return message
  }

  wait(thread: Thread, input: WaitInput): QueuePlace {
    const place = thread.place
    if (!place?.options.includes(input.option)) throw new Error('this was not offered')
    this.waits.push(input)
    if (input.option === 'leave_message') {
      thread.append({ kind: 'customer', id: thread.customer }, { kind: 'text', text: input.text })
    }
    const next = { ...place, ...AFTER[input.option] }
    thread.queueAt(next)
    return next
  }

  reach(input: ReachInput): ReachWays | ReachLink {
    if (input.way === 'link') {
      const code = { size: 3, path: 'M1 1h1v1h-1z' }
      return { url: 'https://example.test/chat/w#v', expiresAt: new Date(Date.now() + 1000).toISOString(), code }
    }
    if (input.way === 'text') this.phones.push(input.phone)
    return { texts: this.texts, given: this.phones.length > 0 }
  }
}

const AFTER = {
  leave_message: { kind: 'message', customer: 'here', options: [] },
  call_back: { kind: 'callback', customer: 'here', options: [] },
  keep_place: { kind: 'chat', customer: 'later', options: ['leave_message', 'call_back'] },
} satisfies Record<WaitInput['option'], Partial<QueuePlace>>
