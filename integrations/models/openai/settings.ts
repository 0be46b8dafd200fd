import { z } from 'zod'

const Service = {
  url: z.url({ protocol: /^https?$/ }).refine((url) => !url.endsWith('/')),
  apiKey: z.string().max(500).optional(),
  model: z.string().min(1).max(200),
}

/** The settings that the manifests' forms fill in. */
export const ChatSettings = z.object({ ...Service, jsonMode: z.boolean().default(true) })
export type ChatSettings = z.infer<typeof ChatSettings>

export const EmbeddingSettings = z.object(Service)
export type EmbeddingSettings = z.infer<typeof EmbeddingSettings>
