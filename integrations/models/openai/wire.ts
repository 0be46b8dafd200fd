import { z } from 'zod'

/** What services send; only the fields that we read. Anything else about them makes an answer unusable. */
const Usage = z.object({ prompt_tokens: z.int().nonnegative(), completion_tokens: z.int().nonnegative() })

const Call = z.object({
  index: z.int().min(0).max(16).optional(),
  function: z.object({ name: z.string().nullish(), arguments: z.string().nullish() }),
})

/** One event of a stream. Several send an event without choices to tell the usage. */
export const Chunk = z.object({
  choices: z
    .array(
      z.object({
        delta: z.object({ content: z.string().nullish(), tool_calls: z.array(Call).nullish() }).nullish(),
        finish_reason: z.string().nullish(),
      }),
    )
    .max(8),
  usage: Usage.nullish(),
})
export type Chunk = z.infer<typeof Chunk>

export const Embeddings = z.object({
  data: z.array(z.object({ index: z.int().nonnegative(), embedding: z.array(z.number()).min(1).max(8192) })),
  usage: z.object({ prompt_tokens: z.int().nonnegative() }).nullish(),
})
