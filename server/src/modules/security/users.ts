import { verb } from '../../kernel/verb.ts'
import { listMembers, rolesOfMembers, toUser } from './members.ts'
import { missingOffices } from './roles.ts'

export const users = verb({
  name: 'security.users',
  summary: 'The users of this tenant, and the offices of the three powers that nobody holds',
  scope: 'user:read',
  effect: 'read',
  async run(ctx) {
    const rows = (await listMembers(ctx.tx)).map(toUser)
    return { rows, missingRoles: missingOffices(await rolesOfMembers(ctx.tx, ctx.tenant)) }
  },
})
