import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { offeredPack } from './pack.ts'
import { packOf } from './published.ts'
import { digestOf } from './upgrade/contents.ts'
import { upgrade } from './upgrade/upgrade.ts'

/**
 * The author of a pack is whoever wrote it, and it was reviewed then: the reviewer who applies it here is the second
 * pair of eyes, also where four are demanded.
 */
export const updatePack = verb({
  name: 'knowledge.updatePack',
  summary: 'Brings the new version of the industry pack; what the tenant changed or deleted itself stays',
  scope: 'knowledge:review',
  effect: 'write',
  async run(ctx, { digest }) {
    const manifest = await packOf(ctx)
    const pack = manifest ? offeredPack(manifest) : null
    if (!manifest || !pack) return fail('not_found')
    if (digestOf(pack) !== digest)
      fail('conflict', { problem: { zh: '行业包又有了新内容', en: 'the pack has changed again' } })
    const counts = await upgrade(ctx, pack)
    ctx.note(manifest.id, { from: manifest.version, to: pack.manifest.version, ...counts })
    return counts
  },
})
