import { z } from 'zod'
import { Id, Instant, Localized } from './base.ts'
import { AnswerForm } from './message.ts'
import { shape } from './shape.ts'

/** One field of a provider's settings form, drawn by the console. */
export const SettingField = z.strictObject({
  key: z.string(),
  label: Localized,
  help: Localized.optional(),
  type: z.enum(['text', 'textarea', 'secret', 'number', 'boolean', 'color', 'select', 'list', 'folder']),
  required: z.boolean().default(false),
  default: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).optional(),
  options: z.array(z.strictObject({ value: z.string(), label: Localized })).optional(),
  pattern: z.string().optional(),
  max: z.int().optional(),
})
export type SettingField = z.infer<typeof SettingField>

export const SettingValue = z.union([
  z.string().max(10_000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(500)).max(100),
])
export const Settings = z.record(z.string(), SettingValue)
export type Settings = z.infer<typeof Settings>

/** What a channel kind can carry; checked before a message is encoded for it. */
export const Capabilities = z.strictObject({
  text: z.boolean(),
  image: z.boolean(),
  file: z.boolean(),
  choices: z.boolean(),
  typing: z.boolean(),
  maxText: z.int().positive(),
  /** Forms of answers that can be shown. */
  forms: z.array(AnswerForm).min(1),
})
export type Capabilities = z.infer<typeof Capabilities>

export const ChannelManifest = z.strictObject({
  kind: z.string(),
  title: Localized,
  description: Localized,
  settings: z.array(SettingField),
  capabilities: Capabilities,
})
export type ChannelManifest = z.infer<typeof ChannelManifest>

export const Channel = z.object({
  id: Id,
  kind: z.string(),
  name: z.string(),
  /** Public key that the widget names; not a secret. */
  key: z.string(),
  enabled: z.boolean(),
  /** Secrets come back as `••••`. */
  settings: Settings,
  createdAt: Instant,
})
export type Channel = z.infer<typeof Channel>

export const channels = {
  'channels.kinds': shape(z.strictObject({}), z.object({ rows: z.array(ChannelManifest) })),
  'channels.list': shape(z.strictObject({}), z.object({ rows: z.array(Channel) })),
  'channels.create': shape(
    z.strictObject({ kind: z.string(), name: z.string().trim().min(1).max(60), settings: Settings }),
    Channel,
  ),
  'channels.update': shape(
    z.strictObject({
      channel: Id,
      name: z.string().trim().min(1).max(60).optional(),
      settings: Settings.optional(),
      enabled: z.boolean().optional(),
    }),
    Channel,
  ),
  'channels.remove': shape(z.strictObject({ channel: Id }), z.object({ ok: z.literal(true) })),
}
