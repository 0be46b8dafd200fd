import { z } from 'zod'

/** The settings that the manifest's form fills in. */
export const OpenAiSpeechSettings = z.object({
  url: z.url({ protocol: /^https?$/ }).refine((url) => !url.endsWith('/')),
  apiKey: z.string().max(500).optional(),
  model: z.string().min(1).max(100),
  timeoutMs: z.int().min(50).max(60_000).default(15_000),
})
export type OpenAiSpeechSettings = z.infer<typeof OpenAiSpeechSettings>
