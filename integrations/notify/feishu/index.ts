import { createHmac } from 'node:crypto'
import { type Notice, type NotifyOutside, type NotifyPort, readNumbered } from '@tandem/contract'
import { z } from 'zod'

export { manifest } from './manifest.ts'

const RobotSettings = z.object({ webhook: z.url({ protocol: /^https?$/ }), secret: z.string().min(1) })

/** More than five messages a second, or 100 a minute. */
const LIMITED = 11232

/**
 * Connect to a robot.
 *
 * @param settings what the manifest's form collected; throws a `ZodError` when it is not sound
 */
export function connectNotifier(settings: unknown, outside: NotifyOutside): NotifyPort {
  const { webhook, secret } = RobotSettings.parse(settings)
  return {
    async send(notice) {
      const timestamp = String(Math.floor(outside.now() / 1000))
      const body = { timestamp, sign: sign(timestamp, secret), ...encode(notice) }
      return readNumbered(await outside.post({ url: webhook, body: JSON.stringify(body) }), 'code', LIMITED)
    },
  }
}

/** Unlike elsewhere, time and secret are the key, and what is signed is empty. */
const sign = (timestamp: string, secret: string): string =>
  createHmac('sha256', `${timestamp}\n${secret}`).update('').digest('base64')

/** Robots of groups mention by ids of the platform only, which we do not have: the text names the person. */
const encode = ({ title, text, link }: Notice) => ({
  msg_type: 'post',
  content: {
    post: {
      zh_cn: {
        title,
        content: [[{ tag: 'text', text }], [{ tag: 'a', text: link.title, href: link.url }]],
      },
    },
  },
})
