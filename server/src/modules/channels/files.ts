import type { Upload } from '@tandem/contract'
import { fileTypeFromBuffer } from 'file-type'
import type { Selectable } from 'kysely'
import { auditRow } from '../../kernel/audit-row.ts'
import type { Context, InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import type { Database } from '../../kernel/schema.ts'
import { conversationRow } from '../conversations/index.ts'

/** Types that a browser may show in place; everything else is only offered for download. */
const IMAGES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])
/** Recordings; a browser's own lie in containers of films. */
const PLAYED = /^(?:audio|video)\//
const DOWNLOAD = 'application/octet-stream'

export const MAX_FILE_BYTES = 10 * 1024 * 1024

export const namePlace = (file: string) => ({ table: 'files', column: 'name', row: file })
const contentPlace = (file: string) => ({ table: 'files', column: 'content', row: file })

/**
 * Keeps an uploaded file, sealed with the customer's key, under a random name. The type is what the content is, never
 * what the sender says; text formats that could carry script (SVG, HTML) have no magic number and become downloads.
 */
export async function keepFile(
  ctx: Context,
  input: { conversation: string; name: string; content: Buffer },
): Promise<Upload> {
  if (input.content.length === 0) return fail('bad_input', { problem: 'file' })
  if (input.content.length > MAX_FILE_BYTES) return fail('too_large', { limit: '10 MB' })
  const type = (await fileTypeFromBuffer(input.content))?.mime ?? DOWNLOAD
  const id = uuidv7(ctx.services.clock)
  const name = [...input.name.replace(/[\p{C}/\\]/gu, '_')].slice(-100).join('') || 'file'
  await ctx.services.transactions
    .run(ctx.tenant, async (tx) => {
      const conversation = await conversationRow({ ...ctx, tx }, input.conversation)
      const keys = await ctx.services.keys.customer(tx, conversation.customer_id)
      await ctx.services.blobs.write(id, keys.seal(contentPlace(id), input.content.toString('base64')))
      await tx.db
        .insertInto('files')
        .values({
          tenant_id: ctx.tenant,
          id,
          conversation_id: conversation.id,
          customer_id: conversation.customer_id,
          name: keys.seal(namePlace(id), name),
          type,
          bytes: input.content.length,
          created_at: new Date(ctx.services.clock.now()),
        })
        .execute()
    })
    .catch(async (error: unknown) => {
      await ctx.services.blobs.remove(id)
      throw error
    })
  return { file: id, name, type, bytes: input.content.length, image: IMAGES.has(type) }
}

/** The file, or `not_found`; a customer gets only files of the own conversation. */
export async function fileRow(ctx: InTx, id: string): Promise<Selectable<Database['files']>> {
  const row = await ctx.tx.db
    .selectFrom('files')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return fail('not_found')
  await conversationRow(ctx, row.conversation_id)
  return row
}

interface Opened {
  name: string
  type: string
  image: boolean
  content: Buffer
}

/** A file's content; a customer gets only files of the own conversation. */
export const openFile = (ctx: Context, id: string): Promise<Opened> =>
  ctx.services.transactions.run(ctx.tenant, async (tx) => {
    const inner = { ...ctx, tx }
    return open(inner, await fileRow(inner, id))
  })

/**
 * The same for staff: what is taken along leaves a row of the audit trail. A picture that a page only draws, or a
 * recording that it plays, is read like the words beside it.
 */
export const takeFile = (ctx: Context, id: string, { drawn }: { drawn: boolean }): Promise<Opened> =>
  ctx.services.transactions.run(ctx.tenant, async (tx) => {
    const inner = { ...ctx, tx }
    const row = await fileRow(inner, id)
    const { conversation_id: conversation, type, bytes } = row
    if (!(drawn && (IMAGES.has(type) || PLAYED.test(type))))
      tx.audit(auditRow(ctx, 'channels.download', 'ok', id, { conversation, type, bytes }))
    return open(inner, row)
  })

async function open({ services, tx }: InTx, row: Selectable<Database['files']>): Promise<Opened> {
  const keys = await services.keys.customer(tx, row.customer_id)
  const content = Buffer.from(keys.open(contentPlace(row.id), await services.blobs.read(row.id)), 'base64')
  return { name: keys.open(namePlace(row.id), row.name), type: row.type, image: IMAGES.has(row.type), content }
}
