import type { SpeechPort } from '@tandem/contract'
import type { Selectable } from 'kysely'
import { type Context, type InTx, inTransaction } from '../../kernel/context.ts'
import { connectTo } from '../../kernel/egress/service.ts'
import type { Database } from '../../kernel/schema.ts'
import { openSecrets } from '../../kernel/secrets.ts'
import { isOffered, speechKind } from './recognisers.ts'

export const secretsPlace = (tenant: string) => ({ table: 'media_speech', row: tenant })

export const textPlace = (file: string) => ({ table: 'media_texts', column: 'text', row: file })

export const findSpeech = (ctx: InTx): Promise<Selectable<Database['media_speech']> | undefined> =>
  ctx.tx.db.selectFrom('media_speech').selectAll().where('tenant_id', '=', ctx.tenant).executeTakeFirst()

export const secretsOf = (ctx: InTx, sealed: string | null): Promise<Record<string, string>> =>
  openSecrets(ctx, secretsPlace(ctx.tenant), sealed)

/** The tenant's recogniser of speech; null where none is connected. */
export const speechOf = (ctx: Context): Promise<SpeechPort | null> =>
  inTransaction(ctx, async (inner) => {
    const row = await findSpeech(inner)
    if (!row || !isOffered(row.kind)) return null
    const settings = { ...row.settings, ...(await secretsOf(inner, row.secrets)) }
    return connectTo(ctx, speechKind(row.kind), settings)
  })
