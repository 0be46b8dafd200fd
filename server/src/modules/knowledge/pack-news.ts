import { verb } from '../../kernel/verb.ts'
import { offeredPack } from './pack.ts'
import { packOf } from './published.ts'
import { digestOf } from './upgrade/contents.ts'
import { changeOf, waitingOf } from './upgrade/describe.ts'
import { planUpdate } from './upgrade/plan.ts'

export const packNews = verb({
  name: 'knowledge.packNews',
  summary: 'What a newer version of the industry pack would bring, and what stayed as it was at the last one',
  scope: 'knowledge:read',
  effect: 'read',
  async run(ctx) {
    const manifest = await packOf(ctx)
    const pack = manifest && offeredPack(manifest)
    if (!manifest || !pack) return { news: null }
    const plan = await planUpdate(ctx, pack)
    return {
      news: {
        title: pack.manifest.title,
        installed: manifest.version,
        offered: pack.manifest.version,
        digest: digestOf(pack),
        rows: plan.flatMap((item) => changeOf(item) ?? []),
        waiting: plan.flatMap((item) => waitingOf(item) ?? []),
      },
    }
  },
})
