import type { Pack } from '@tandem/contract'
import type { InTx } from '../../../kernel/context.ts'
import { bumpRevision, tellConsoles } from '../internal.ts'
import { packOf } from '../published.ts'
import { planUpdate } from './plan.ts'
import { remember } from './remember.ts'
import { carryOut } from './write.ts'

/** How much an update came to. */
export interface Upgraded {
  added: number
  changed: number
  retired: number
  kept: number
  /** Training questions that did not come, since the tenant uses them otherwise. */
  held: number
}

/** Brings a tenant to a version of its pack, all or nothing; done again, it changes nothing. */
export async function upgrade(ctx: InTx, pack: Pack): Promise<Upgraded> {
  const plan = await planUpdate(ctx, pack, true)
  const before = await packOf(ctx)
  const of = (step: string) => plan.filter((item) => item.step.do === step)
  const counts = {
    added: of('add').length,
    changed: of('change').length,
    retired: of('retire').length,
    kept: of('keep').length,
    held: plan.flatMap(({ held }) => held).length,
  }
  await carryOut(ctx, plan)
  await remember(ctx, pack, plan)
  await ctx.tx.db
    .updateTable('knowledge_state')
    .set({ manifest: JSON.stringify(pack.manifest) })
    .where('tenant_id', '=', ctx.tenant)
    .execute()
  tellConsoles(ctx)
  if (counts.added + counts.changed + counts.retired === 0) return counts
  await bumpRevision(ctx)
  const had = new Set(before?.skills.map(({ key }) => key))
  ctx.tx.emit('knowledge.packUpdated', ctx.tenant, {
    pack: pack.manifest.id,
    intents: of('add').flatMap(({ kind, key }) => (kind === 'intent' ? [key] : [])),
    skills: pack.manifest.skills.flatMap(({ key }) => (had.has(key) ? [] : [key])),
  })
  return counts
}
