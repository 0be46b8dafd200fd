import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { acrossTenants } from '../tenants/index.ts'
import { insertMembership } from './add-user.ts'
import { agentOf } from './agent.ts'
import { administers, memberOrThrow, toUser } from './members.ts'

export const addMember = verb({
  name: 'security.addMember',
  summary: 'Let a user of another tenant, where the caller is security administrator too, serve this one',
  scope: 'role:write',
  effect: 'write',
  async run(ctx, { login, roles }) {
    const { id } = agentOf(ctx)
    const known = await acrossTenants(ctx.tx, ({ db }) =>
      db.selectFrom('users').select('id').where('login', '=', login).executeTakeFirst(),
    )
    // A stranger's account answers like none, so that logins cannot be tried out here.
    if (!known || !(await administers(ctx.tx, id, known.id, 'some'))) return fail('not_found')
    await insertMembership(ctx.tx, ctx.services, known.id, roles)
    ctx.note(known.id, { roles })
    return toUser(await memberOrThrow(ctx.tx, known.id))
  },
})
