import { createHash, createHmac } from 'node:crypto'
import {
  type Notice,
  type NotifyAnswer,
  type NotifyOutside,
  type NotifyPort,
  notSent,
  type Posted,
} from '@tandem/contract'
import { z } from 'zod'

export { manifest } from './manifest.ts'

const GatewaySettings = z.object({ url: z.url({ protocol: /^https?$/ }), secret: z.string().min(1) })
const Answer = z.object({ ok: z.boolean(), code: z.string().max(60).optional() })

/**
 * Connect to a gateway.
 *
 * @param settings what the manifest's form collected; throws a `ZodError` when it is not sound
 */
export function connectNotifier(settings: unknown, outside: NotifyOutside): NotifyPort {
  const { url, secret } = GatewaySettings.parse(settings)
  return {
    async send(notice) {
      if (notice.phone === null) return notSent('refused', 'no phone')
      const body = JSON.stringify(encode(notice, notice.phone))
      const headers = signed(body, secret, outside.now())
      return read(await outside.post({ url, headers, body }))
    },
  }
}

const encode = ({ title, text, link }: Notice, phone: string) => {
  const words = `${title}：${text} ${link.url}`
  // The same text to the same phone is one message, however often it is sent.
  const id = createHash('sha256').update(`${phone}\n${words}`).digest('hex').slice(0, 32)
  return { id, to: phone.replace(/[\s-]/g, ''), text: words }
}

/** Time in seconds and body, one to a line: what was caught on the way cannot be sent again later, or changed. */
function signed(body: string, secret: string, now: number): Record<string, string> {
  const timestamp = String(Math.floor(now / 1000))
  const signature = createHmac('sha256', secret).update(`${timestamp}\n${body}`).digest('hex')
  return { 'x-timestamp': timestamp, 'x-signature': signature }
}

function read(posted: Posted): NotifyAnswer {
  if ('problem' in posted) return notSent('unavailable', posted.problem)
  if (posted.status === 429) return notSent('limited', 'status 429')
  const { data } = Answer.safeParse(posted.body)
  if (data?.ok) return { ok: true }
  const refused = data !== undefined && posted.status < 500
  return notSent(refused ? 'refused' : 'unavailable', data?.code ?? `status ${posted.status}`)
}
