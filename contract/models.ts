import { z } from 'zod'
import { Instant, Localized } from './base.ts'
import { SettingField, Settings } from './channels.ts'
import { shape } from './shape.ts'

/** What kind of help is connected: a model that writes, or one that turns texts into vectors. */
export const ModelPort = z.enum(['language', 'encoder'])
export type ModelPort = z.infer<typeof ModelPort>

/**
 * Why a model gave nothing: too late, asked to come back later, not there, declined the request, answered what is no
 * answer, or answered without end.
 */
export const ModelFault = z.enum(['slow', 'busy', 'down', 'refused', 'garbage', 'too_long'])
export type ModelFault = z.infer<typeof ModelFault>

/** A tool that the model would like to be called; `args` is JSON as the model wrote it: untrusted. */
export interface ToolAsked {
  name: string
  args: string
}

export interface ToolOffered {
  name: string
  description: string
  /** JSON schema of the arguments. */
  parameters: Record<string, unknown>
}

export interface Completion {
  /** What to do. The only part of a prompt that is no data. */
  instructions: string
  /** What it is about, with everything that others wrote marked as data. */
  material: string
  maxTokens: number
  /** One JSON object is wanted. */
  json: boolean
  tools: readonly ToolOffered[]
}

export interface Tokens {
  in: number
  out: number
}

/** No help, and how long the service asks to be left alone, where it says so. */
export interface ModelFailure {
  ok: false
  fault: ModelFault
  retryAfterMs?: number | undefined
}

/** `tokens` null: the service did not say. */
export type Completed = { ok: true; text: string; calls: ToolAsked[]; tokens: Tokens | null } | ModelFailure

/** Writes. Never throws; ends soon after `signal` is aborted. */
export interface LanguageModel {
  /** What answers, as people know it: `deepseek-chat`. */
  name: string
  /** `onText` hears the pieces as they come; what it has heard may still turn out to be garbage. */
  complete(request: Completion, signal: AbortSignal, onText?: (piece: string) => void): Promise<Completed>
}

export type Encoded = { ok: true; vectors: Float32Array[]; tokens: number | null } | ModelFailure

/** Turns texts into vectors of length 1, whose product says how alike they are. Never throws. */
export interface Encoder {
  name: string
  encode(texts: readonly string[], signal: AbortSignal): Promise<Encoded>
}

export interface Sending {
  url: string
  /** POST where nothing is said. */
  method?: 'GET' | 'POST'
  headers: Record<string, string>
  body?: string | Uint8Array
  signal: AbortSignal
}

export interface Received {
  status: number
  /** The header of that name, as it came. */
  retryAfter?: string | undefined
  body: AsyncIterable<Uint8Array>
  /** To be called where the body is not read to its end. */
  close(): void
}

/**
 * The product's one way out to an address that a user named: it follows no redirect and reaches no inner host which the
 * operator has not allowed. Throws when nothing answers or the address is refused.
 */
export type Egress = (sending: Sending) => Promise<Received>

/** A kind of model that can be connected: what the console draws its settings form from. */
export const ModelManifest = z.strictObject({
  kind: z.string(),
  title: Localized,
  description: Localized,
  settings: z.array(SettingField),
})
export type ModelManifest = z.infer<typeof ModelManifest>

/** After failures in a row a model is not asked for a while (`open`), then once to see (`half_open`). */
export const BreakerState = z.enum(['closed', 'open', 'half_open'])
export type BreakerState = z.infer<typeof BreakerState>

/** What was used since midnight of the tenant's time zone. */
export const ModelUsage = z.object({
  calls: z.int(),
  failed: z.int(),
  tokensIn: z.int(),
  tokensOut: z.int(),
  /** Millionths of a yuan. */
  costMicros: z.int(),
})
export type ModelUsage = z.infer<typeof ModelUsage>

const ConnectedModel = z.object({
  kind: z.string(),
  /** Secrets come back as `••••`. */
  settings: Settings,
  budget: z.object({ calls: z.int(), tokens: z.int(), costMicros: z.int().nullable() }),
  breaker: z.object({ state: BreakerState, until: Instant.nullable() }),
  today: ModelUsage,
})

const PortView = z.object({ kinds: z.array(ModelManifest), connected: ConnectedModel.nullable() })

export const models = {
  /** What is connected, what could be, today's use and whether it is being asked at all. */
  'models.overview': shape(z.strictObject({}), z.object({ language: PortView, encoder: PortView })),
  /** `kind` null: works without. */
  'models.connect': shape(
    z.strictObject({ port: ModelPort, kind: z.string().max(60).nullable(), settings: Settings }),
    z.object({ ok: z.literal(true) }),
  ),
  /** Asks the connected model a small thing; counts as a use. */
  'models.test': shape(
    z.strictObject({ port: ModelPort }),
    z.object({
      ok: z.boolean(),
      millis: z.int(),
      /** Why not: a fault, `budget`, or `none` when nothing is connected. */
      why: z.enum([...ModelFault.options, 'budget', 'none', 'resting']).nullable(),
      said: z.string().nullable(),
    }),
  ),
}
