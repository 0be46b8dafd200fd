import { z } from 'zod'
import { Id, Instant, Localized } from './base.ts'
import { ReviewState } from './review-state.ts'
import { shape } from './shape.ts'

/**
 * Where articles are imported from: a file (DOCX, PDF, HTML, XLSX, CSV, Markdown, plain text), or the address of a site
 * map or of one page.
 */
export const ImportSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('file'), name: z.string().min(1).max(200), base64: z.base64().max(15_000_000) }),
  z.strictObject({ kind: z.literal('site'), url: z.url({ protocol: /^https?$/ }).max(2000) }),
])
export type ImportSource = z.infer<typeof ImportSource>

/** Two sentences with different figures about the same thing. */
export const ImportClash = z.object({ here: z.string(), there: z.string() })
export type ImportClash = z.infer<typeof ImportClash>

/** What a found article repeats (`duplicate`), contradicts (`conflict`) or renews (`same_question`). */
export const ImportMatch = z.object({
  kind: z.enum(['duplicate', 'conflict', 'same_question']),
  /** The article that stands; null when it is another entry of the same import. */
  article: Id.nullable(),
  /** That article's key; null with it. */
  key: z.string().nullable(),
  entry: z.int().nullable(),
  title: z.string(),
  /** What both texts share, 0 to 1. */
  likeness: z.number(),
  clashes: z.array(ImportClash),
})
export type ImportMatch = z.infer<typeof ImportMatch>

const Text = z.object({ zh: z.string(), en: z.string() })

/**
 * What a draft still needs before whoever reads this may publish it: a text, to be sent to review, or, where four eyes are
 * asked for, those of a colleague.
 */
export const ImportWait = z.enum(['text', 'review', 'colleague'])
export type ImportWait = z.infer<typeof ImportWait>

/** One article that was found. */
export const ImportEntry = z.object({
  /** From 1. */
  number: z.int(),
  title: Text,
  body: Text,
  tags: z.array(z.string()),
  /** As the source says it. */
  validUntil: Instant.nullable(),
  /** Where it stands in the source: the row, line, page or section that `unit` counts, or its address. */
  place: z.object({ unit: z.enum(['row', 'line', 'page', 'section']), at: z.int(), url: z.string().nullable() }),
  match: ImportMatch.nullable(),
  /** The article whose draft it became. */
  taken: Id.nullable(),
  /** How that article stands; null also where it was retired. */
  stands: ReviewState.nullable(),
  /** Null also where nothing waits to be published. */
  waits: ImportWait.nullable(),
})
export type ImportEntry = z.infer<typeof ImportEntry>

export const ImportState = z.enum(['reading', 'ready', 'failed'])
export type ImportState = z.infer<typeof ImportState>

export const ImportPreview = z.object({
  id: Id,
  /** The file's name or the address. */
  source: z.string(),
  state: ImportState,
  at: Instant,
  /** Why it could not be read. */
  failure: Localized.nullable(),
  entries: z.array(ImportEntry),
  /** What of it could not be read. */
  problems: z.array(z.object({ where: z.string(), problem: Localized })),
})
export type ImportPreview = z.infer<typeof ImportPreview>

const ref = z.strictObject({ import: Id })

export const imports = {
  /** Begins to read; the preview is ready some seconds later. */
  'knowledge.startImport': shape(z.strictObject({ source: ImportSource }), z.object({ import: Id })),
  'knowledge.importPreview': shape(ref, ImportPreview),
  /** The chosen entries become drafts: new ones, or in the place of an article that stands. */
  'knowledge.takeImport': shape(
    ref.extend({
      chosen: z
        .array(z.strictObject({ number: z.int(), replace: Id.nullable() }))
        .min(1)
        .max(5000),
      /** For those whose source says nothing of it. */
      validUntil: Instant.nullable(),
    }),
    z.object({ created: z.int(), updated: z.int() }),
  ),
  /** The drafts of what was taken are sent to review, but for those without a text. */
  'knowledge.submitImport': shape(ref, z.object({ submitted: z.int() })),
  /** What was taken is published; under four eyes only what a colleague sent to review. */
  'knowledge.publishImport': shape(ref, z.object({ published: z.int() })),
}
