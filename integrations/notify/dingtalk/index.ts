import { createHmac } from 'node:crypto'
import { mainlandPhone, type Notice, type NotifyOutside, type NotifyPort, readNumbered } from '@tandem/contract'
import { z } from 'zod'

export { manifest } from './manifest.ts'

const RobotSettings = z.object({ webhook: z.url({ protocol: /^https?$/ }), secret: z.string().min(1) })

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
      return readNumbered(await outside.post({ url, body: JSON.stringify(encode(notice)) }), 'errcode', LIMITED)
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
  const mention = phone === null ? '' : `\n\n@${mainlandPhone(phone)}`
  return {
    msgtype: 'markdown',
    markdown: { title, text: `#### ${title}\n\n${text}\n\n[${link.title}](${link.url})${mention}` },
    at: { atMobiles: phone === null ? [] : [mainlandPhone(phone)], isAtAll: false },
  }
}
