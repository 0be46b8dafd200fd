import { verb } from '../../kernel/verb.ts'
import { listPacks } from './packs.ts'
import { setupNeeded } from './setup-token.ts'

export const setupStatus = verb({
  name: 'tenants.setupStatus',
  summary: 'Whether the installation waits for its first administrator, and which packs it brings',
  scope: 'public',
  effect: 'read',
  async run(ctx) {
    const packs = listPacks().map(({ id, title, description }) => ({ id, title, description }))
    return { needed: await setupNeeded(ctx.tx), packs }
  },
})
