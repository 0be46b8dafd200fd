import { z } from 'zod'

/** What was asked for. Anything else is no answer. */
const Reply = z.object({
  question: z.string().max(500),
  answer: z
    .array(z.object({ text: z.string().min(1).max(1000), sources: z.array(z.int()).max(8) }))
    .max(20)
    .default([]),
})
export type Reply = z.infer<typeof Reply>

/** Many models fence what they write, whatever they are told. */
const FENCE = /^```(?:json)?\s*([\s\S]*?)\s*```$/u

/** The first character of what may be read. */
export const JSON_BEGINS = /^[{`]/u

/** What a model wrote, strictly read; null when it is not what was asked for. */
export function readReply(text: string): Reply | null {
  const clean = text.trim()
  try {
    return Reply.safeParse(JSON.parse(FENCE.exec(clean)?.[1] ?? clean)).data ?? null
  } catch {
    return null
  }
}
