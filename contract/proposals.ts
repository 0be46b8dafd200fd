import { z } from 'zod'
import { Id, Instant, personal } from './base.ts'
import { shape } from './shape.ts'

/**
 * `approved`: somebody agreed, but whether it was carried out is not known (the shop was away): asking again is safe.
 * `failed`: the tool said no.
 */
export const ProposalState = z.enum(['open', 'approved', 'done', 'failed', 'declined', 'expired'])
export type ProposalState = z.infer<typeof ProposalState>

/** A tool that changes something, wanted by a model or a flow: it waits until a person decides. */
export const Proposal = z.object({
  id: Id,
  conversation: Id,
  at: Instant,
  /** Until when it may be agreed to. */
  until: Instant,
  tool: z.string(),
  input: z.record(z.string(), personal('text', z.string())),
  /** Who wants it: a language model or a flow, by name. */
  by: z.object({ kind: z.enum(['model', 'flow']), name: z.string() }),
  /** The customer's message that it came from; the words include those just before. */
  seq: z.int(),
  said: personal('text', z.string()),
  state: ProposalState,
  decided: z
    .object({
      by: z.object({ id: Id, name: z.string() }),
      at: Instant,
      reason: personal('text', z.string()).nullable(),
    })
    .nullable(),
  /** What the tool gave, by field. */
  result: z.record(z.string(), personal('text', z.string())).nullable(),
  /** The code of the error that it came to instead. */
  error: z.string().nullable(),
})
export type Proposal = z.infer<typeof Proposal>

export const proposals = {
  /** Of the episode that is open now, the newest first. */
  'assistant.proposals': shape(z.strictObject({ conversation: Id }), z.object({ rows: z.array(Proposal) })),
  /** Calls the tool in the own name; agreed to twice, it is carried out once. */
  'assistant.approve': shape(z.strictObject({ proposal: Id }), Proposal),
  'assistant.decline': shape(z.strictObject({ proposal: Id, reason: z.string().trim().min(1).max(200) }), Proposal),
}
