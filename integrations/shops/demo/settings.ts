import { z } from 'zod'

/** The settings that the manifest's form fills in. */
export const DemoShopSettings = z.object({
  url: z.url({ protocol: /^https?$/ }).refine((url) => !url.endsWith('/')),
  appKey: z.string().min(1).max(200),
  secret: z.string().min(1).max(500),
  timeoutMs: z.int().min(50).max(10_000).default(2000),
})
export type DemoShopSettings = z.infer<typeof DemoShopSettings>
