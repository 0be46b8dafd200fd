import { z } from 'zod'
import { Id, Instant, Localized } from './base.ts'
import { ImportState } from './knowledge-import.ts'
import { Outcome } from './pack.ts'
import { shape } from './shape.ts'

const Key = z
  .string()
  .max(80)
  .regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$/)

/** What the examples of a file are to one intent: one that is there, or one that they would make. */
export const ImportedIntent = z.object({
  key: z.string(),
  title: Localized,
  /** As the file names it. */
  label: z.string(),
  known: z.boolean(),
  /** Somebody's unpublished change waits: what is added joins it, and is not published at once. */
  hasDraft: z.boolean(),
  /** Examples that it would gain. */
  fresh: z.int(),
  /** Rows that it has already, or that say the same twice. */
  there: z.int(),
  /** The first of those that it would gain. */
  texts: z.array(z.string()),
  /** What it leads to; of a new one what goes by its name. Null: nothing does yet. */
  outcome: Outcome.nullable(),
  /** The title of the article or flow that it leads to, where that is there. */
  leadsTo: z.object({ zh: z.string(), en: z.string() }).nullable(),
  /** Whether that is published, so that customers can be answered. */
  answers: z.boolean(),
})
export type ImportedIntent = z.infer<typeof ImportedIntent>

/** A text that would stand under two intents. */
export const ImportContradiction = z.object({
  text: z.string(),
  /** The intent that has it as an example already: it stays there. */
  standing: z.object({ key: z.string(), title: Localized }).nullable(),
  /** Where the file puts it. */
  rows: z.array(z.object({ row: z.int(), key: z.string(), title: Localized })),
})
export type ImportContradiction = z.infer<typeof ImportContradiction>

export const IntentImport = z.object({
  id: Id,
  /** The file's name. */
  source: z.string(),
  state: ImportState,
  at: Instant,
  /** Why it could not be read. */
  failure: Localized.nullable(),
  intents: z.array(ImportedIntent),
  contradictions: z.array(ImportContradiction),
  /** Rows that cannot be taken, as people count them in the file. */
  problems: z.array(z.object({ row: z.int(), problem: Localized })),
})
export type IntentImport = z.infer<typeof IntentImport>

const ref = z.strictObject({ import: Id })

export const intentImports = {
  /** Begins to read texts with labels: CSV or TSV (with a heading or without), XLSX, or JSON Lines of text and label. */
  'knowledge.startIntentImport': shape(
    z.strictObject({ name: z.string().min(1).max(200), base64: z.base64().max(15_000_000) }),
    z.object({ import: Id }),
  ),
  /** What the file would change, as intents stand now. */
  'knowledge.intentImport': shape(ref, IntentImport),
  /**
   * Adds the examples of the chosen intents, all or nothing. Those that can be answered go to review, and with `publish`
   * live; the others stay drafts.
   */
  'knowledge.takeIntentImport': shape(
    ref.extend({
      chosen: z
        .array(
          z.strictObject({
            key: Key,
            /** For one that is new: as it shall be called and answered; null: by an article that is still to be written. */
            asNew: z.strictObject({ title: Localized, outcome: Outcome.nullable() }).optional(),
          }),
        )
        .max(2000),
      /** Of texts that contradict, the rows to take; their intents are chosen thereby. */
      rows: z.array(z.int()).max(50_000).default([]),
      publish: z.boolean().default(false),
    }),
    z.object({
      /** Intents. */
      created: z.int(),
      changed: z.int(),
      /** Examples. */
      added: z.int(),
      /** Of the intents: live, waiting for review, and drafts that lead nowhere yet. */
      published: z.int(),
      review: z.int(),
      drafts: z.int(),
    }),
  ),
  /** Every intent with its examples, newest state, as a table that can be imported again. */
  'knowledge.exportIntents': shape(z.strictObject({}), z.object({ name: z.string(), csv: z.string() })),
}
