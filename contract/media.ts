import { z } from 'zod'
import { Id, Localized, personal } from './base.ts'
import { SettingField, Settings } from './channels.ts'
import { shape } from './shape.ts'

/**
 * Why nothing was made out: the content is too poor, its kind is one that nobody here can read, or the recogniser is
 * slow, down or not connected.
 */
export const Unheard = z.enum(['unreadable', 'unsupported', 'unavailable'])
export type Unheard = z.infer<typeof Unheard>

/** What was made out in a picture or a recording. */
export type Recognised = { ok: true; text: string } | { ok: false; why: Unheard }

/** Reads text in pictures. Never throws; ends within its own deadline, or earlier when `signal` is aborted. */
export interface OcrPort {
  read(image: Uint8Array, signal?: AbortSignal): Promise<Recognised>
  /** Gives memory and threads back; the next picture starts again. */
  close(): Promise<void>
}

export interface Recording {
  bytes: Uint8Array
  /** By content, e.g. audio/wav. */
  type: string
}

/** Turns speech into text. Never throws; ends within its own deadline, or earlier when `signal` is aborted. */
export interface SpeechPort {
  transcribe(recording: Recording, signal?: AbortSignal): Promise<Recognised>
}

/** A kind of speech recogniser: what the console draws its settings form from. */
export const SpeechManifest = z.strictObject({
  kind: z.string(),
  title: Localized,
  description: Localized,
  settings: z.array(SettingField),
})
export type SpeechManifest = z.infer<typeof SpeechManifest>

export const media = {
  /** The connected recogniser of voice notes, and the kinds that can be connected. */
  'media.speech': shape(
    z.strictObject({}),
    z.object({
      kinds: z.array(SpeechManifest),
      connected: z.object({ kind: z.string(), settings: Settings }).nullable(),
    }),
  ),
  /** `kind` null: voice notes go to people. */
  'media.connectSpeech': shape(
    z.strictObject({ kind: z.string().max(60).nullable(), settings: Settings }),
    z.object({ ok: z.literal(true) }),
  ),
  /** What was made out in a picture or voice note that a customer sent; both null when nobody has looked yet. */
  'media.text': shape(
    z.strictObject({ file: Id }),
    z.object({ text: personal('text', z.string()).nullable(), why: Unheard.nullable() }),
  ),
}
