import { z } from 'zod'
import { Localized } from './base.ts'
import { shape } from './shape.ts'

export const PackItemKind = z.enum(['article', 'intent', 'flow', 'reply'])
export type PackItemKind = z.infer<typeof PackItemKind>

/**
 * Why something stays as the tenant has it although a new version of the pack has it otherwise: the tenant changed it,
 * works on it, deleted it, has its own by that name, or it would lead to something that the tenant deleted.
 */
export const PackKept = z.enum(['edited', 'draft', 'deleted', 'own', 'dead_end'])
export type PackKept = z.infer<typeof PackKept>

const Texts = z.strictObject({ zh: z.string(), en: z.string() })

/** What a new version of the pack makes of one article, intent, flow or reply. */
export const PackChange = z.object({
  kind: PackItemKind,
  key: z.string(),
  title: Texts,
  /** `kept`: the pack has something new here, which the tenant does not get by itself. */
  change: z.enum(['added', 'changed', 'retired', 'kept']),
  kept: PackKept.nullable(),
  /** The texts of articles and replies, as they are and as they would be; null where there is none. */
  before: Texts.nullable(),
  after: Texts.nullable(),
  /**
   * Training questions that an intent gets and loses, and a few of the new ones; `held`: those that do not come, since the
   * tenant has them in another intent, measures with them, or has the AI learn to refuse them.
   */
  questions: z
    .object({ added: z.int(), removed: z.int(), examples: z.array(z.string()), held: z.array(z.string()) })
    .nullable(),
  /** Whether what the pack has here can be taken over as a draft. */
  takeable: z.boolean(),
})
export type PackChange = z.infer<typeof PackChange>

export const PackNews = z.object({
  title: Localized,
  /** The version that the tenant has, and the one that this installation brings. */
  installed: z.string(),
  offered: z.string(),
  /** Names what is offered, so that nothing else is applied than was looked at. */
  digest: z.string(),
  /** What applying it would do; empty when the tenant has everything. */
  rows: z.array(PackChange),
  /** What stayed as it is at the last update, and nobody has looked at since. */
  waiting: z.array(PackChange),
})
export type PackNews = z.infer<typeof PackNews>

/** How much an update came to; `held`: see PackChange. */
const counts = z.object({ added: z.int(), changed: z.int(), retired: z.int(), kept: z.int(), held: z.int() })

export const packUpdates = {
  /** Null for a tenant without a pack. */
  'knowledge.packNews': shape(z.strictObject({}), z.object({ news: PackNews.nullable() })),
  /** Brings the pack's new version; what the tenant changed or deleted itself stays. */
  'knowledge.updatePack': shape(z.strictObject({ digest: z.string().max(80) }), counts),
  /** Deals with something that stayed: takes the pack's content as a draft (a reply at once), or leaves it. */
  'knowledge.settlePackItem': shape(
    z.strictObject({ kind: PackItemKind, key: z.string().max(80), take: z.boolean() }),
    z.object({ ok: z.literal(true) }),
  ),
}
