import type { Pack } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { bumpRevision } from './internal.ts'
import { broughtBy } from './upgrade/contents.ts'
import { insertBrought } from './upgrade/insert.ts'
import { remember } from './upgrade/remember.ts'

/**
 * Puts a pack's content into a tenant that has none yet, published at once in the administrator's name: the pack was
 * reviewed when it was written. Done once; a second call changes nothing, so that no local edit is overwritten. Later
 * versions of the pack come by `knowledge.updatePack`.
 */
export async function installPack(ctx: InTx, pack: Pack, administrator: string): Promise<boolean> {
  const { tx, tenant } = ctx
  const fresh = await tx.db
    .insertInto('knowledge_state')
    .values({ tenant_id: tenant, revision: 0, manifest: JSON.stringify(pack.manifest) })
    .onConflict((conflict) =>
      conflict
        .column('tenant_id')
        .doUpdateSet({ manifest: JSON.stringify(pack.manifest) })
        .where('knowledge_state.manifest', 'is', null),
    )
    .returning('tenant_id')
    .executeTakeFirst()
  if (!fresh) return false
  await insertBrought(ctx, broughtBy(pack), administrator)
  await remember(ctx, pack)
  await bumpRevision(ctx)
  return true
}
