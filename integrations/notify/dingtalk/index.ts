import { createHmac } from 'node:crypto'
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

const RobotSettings = z.object({ webhook: z.url({ protocol: /^https?$/ }), secret: z.string().min(1) })
const Answer = z.object({ errcode: z.int() })

/** More than 20 messages a minute. */
const LIMITED = 130101

/**
 * Connect to a robot.
 *
 * @param settings what the manifest's form collected; throws a `ZodError` when it is not sound
 */
export function connectNotifier(settings: unknown, outside: NotifyOutside): NotifyPort {
  const { webhook, secret } = RobotSettings.parse(settings)
  return {
    async send(notice) {
      const url = signed(webhook, secret, outside.now())
      return read(await outside.post({ url, body: JSON.stringify(encode(notice)) }))
    },
  }
}

/** The time in milliseconds and a new line before the secret, keyed with the secret itself. */
function signed(webhook: string, secret: string, now: number): string {
  const url = new URL(webhook)
  url.searchParams.set('timestamp', String(now))
  url.searchParams.set('sign', createHmac('sha256', secret).update(`${now}\n${secret}`).digest('base64'))
  return url.href
}

/** Who is mentioned has to stand in the text, too. */
function encode({ title, text, link, phone }: Notice) {
  const mention = phone === null ? '' : `\n\n@${plain(phone)}`
  return {
    msgtype: 'markdown',
    markdown: { title, text: `#### ${title}\n\n${text}\n\n[${link.title}](${link.url})${mention}` },
    at: { atMobiles: phone === null ? [] : [plain(phone)], isAtAll: false },
  }
}

/** As the platform knows a mainland number. */
const plain = (phone: string): string => phone.replace(/[\s-]/g, '').replace(/^(?:\+|00)?86(?=1\d{10}$)/, '')

function read(posted: Posted): NotifyAnswer {
  if ('problem' in posted) return notSent('unavailable', posted.problem)
  const { data } = Answer.safeParse(posted.body)
  if (!data) return notSent('unavailable', `status ${posted.status}`)
  if (data.errcode === 0) return { ok: true }
  return notSent(data.errcode === LIMITED ? 'limited' : 'refused', `errcode ${data.errcode}`)
}
