import { z } from 'zod'
import { Localized } from './base.ts'
import { SettingField } from './channels.ts'

/** A short message to staff on a platform that they have on their phones. */
export interface Notice {
  title: string
  text: string
  /** Where to answer. */
  link: { title: string; url: string }
  /** Whom it is for: a group robot mentions the phone, a text message goes to it. */
  phone: string | null
}

/** `limited`: the platform takes no more for now; `refused`: settings or content are wrong; `unavailable`: no answer. */
export type NotifyAnswer =
  | { ok: true }
  | { ok: false; failure: { code: 'limited' | 'refused' | 'unavailable'; problem: string } }

/** The answer where a notice did not go through. */
export const notSent = (
  code: Extract<NotifyAnswer, { ok: false }>['failure']['code'],
  problem: string,
): NotifyAnswer => ({ ok: false, failure: { code, problem } })

/**
 * What a robot says by a number, as several platforms do: nought is done, one number asks for patience, others refuse.
 *
 * @param field what the number is called
 * @param limited the number for too many messages
 */
export function readNumbered(posted: Posted, field: string, limited: number): NotifyAnswer {
  if ('problem' in posted) return notSent('unavailable', posted.problem)
  const number = z.object({ [field]: z.int() }).safeParse(posted.body).data?.[field]
  if (number === undefined) return notSent('unavailable', `status ${posted.status}`)
  if (number === 0) return { ok: true }
  return notSent(number === limited ? 'limited' : 'refused', `${field} ${number}`)
}

/** A mainland number as Chinese platforms know it: without spaces and country code. */
export const mainlandPhone = (phone: string): string =>
  phone.replace(/[\s-]/g, '').replace(/^(?:\+|00)?86(?=1\d{10}$)/, '')

/** Sends notices. Never throws; ends within its own deadline. */
export interface NotifyPort {
  send(notice: Notice): Promise<NotifyAnswer>
}

/** What came back: status and JSON (null where it was none), or why nothing did. */
export type Posted = { status: number; body: unknown } | { problem: string }

/** What a provider may use of the world; the server hands in its one way out and its clock. */
export interface NotifyOutside {
  /** Posts JSON. Never throws; ends within its own deadline; no redirects, no inner hosts. */
  post(request: { url: string; headers?: Record<string, string>; body: string }): Promise<Posted>
  /** Milliseconds since 1970. */
  now(): number
}

/** A kind of notifier: what the console draws its settings form from. */
export const NotifierManifest = z.strictObject({
  kind: z.string(),
  title: Localized,
  description: Localized,
  /** Whether one person reads it, or everybody of a group. */
  reach: z.enum(['person', 'group']),
  settings: z.array(SettingField),
})
export type NotifierManifest = z.infer<typeof NotifierManifest>
