import { mainlandPhone, type Notice, type NotifyOutside, type NotifyPort, readNumbered } from '@tandem/contract'
import { z } from 'zod'

export { manifest } from './manifest.ts'

const RobotSettings = z.object({ webhook: z.url({ protocol: /^https?$/ }) })

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
    send: async (notice) =>
      readNumbered(await outside.post({ url: webhook, body: JSON.stringify(encode(notice)) }), 'errcode', LIMITED),
  }
}

/** A plain text, since only in one people can be mentioned by mobile number. */
const encode = ({ title, text, link, phone }: Notice) => ({
  msgtype: 'text',
  text: {
    content: `${title}\n${text}\n${link.title}: ${link.url}`,
    mentioned_mobile_list: phone === null ? [] : [mainlandPhone(phone)],
  },
})
