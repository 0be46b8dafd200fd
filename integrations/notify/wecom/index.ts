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

const RobotSettings = z.object({ webhook: z.url({ protocol: /^https?$/ }) })
const Answer = z.object({ errcode: z.int() })

/** More than 20 messages a minute. */
const LIMITED = 45009

/**
 * Connect to a robot. The platform has no signature: the key in the address is all the proof there is.
 *
 * @param settings what the manifest's form collected; throws a `ZodError` when it is not sound
 */
export function connectNotifier(settings: unknown, outside: NotifyOutside): NotifyPort {
  const { webhook } = RobotSettings.parse(settings)
  return {
    send: async (notice) => read(await outside.post({ url: webhook, body: JSON.stringify(encode(notice)) })),
  }
}

/** A plain text, since only in one people can be mentioned by mobile number. */
const encode = ({ title, text, link, phone }: Notice) => ({
  msgtype: 'text',
  text: {
    content: `${title}\n${text}\n${link.title}: ${link.url}`,
    mentioned_mobile_list: phone === null ? [] : [plain(phone)],
  },
})

/** As the platform knows a mainland number. */
const plain = (phone: string): string => phone.replace(/[\s-]/g, '').replace(/^(?:\+|00)?86(?=1\d{10}$)/, '')

function read(posted: Posted): NotifyAnswer {
  if ('problem' in posted) return notSent('unavailable', posted.problem)
  const { data } = Answer.safeParse(posted.body)
  if (!data) return notSent('unavailable', `status ${posted.status}`)
  if (data.errcode === 0) return { ok: true }
  return notSent(data.errcode === LIMITED ? 'limited' : 'refused', `errcode ${data.errcode}`)
}
