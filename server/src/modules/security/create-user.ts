import { verb } from '../../kernel/verb.ts'
import { insertMembership, insertUser, refuseAllPowers } from './add-user.ts'
import { memberOrThrow, toUser } from './members.ts'
import { hashPassword } from './password-hash.ts'
import { oneTimePassword } from './password-policy.ts'

export const createUser = verb({
  name: 'security.createUser',
  summary: 'Create a user with a one-time password that must be changed at the first sign-in',
  scope: 'user:write',
  effect: 'write',
  async run(ctx, { login, name, roles }) {
    refuseAllPowers(roles)
    const password = oneTimePassword()
    const hash = await hashPassword(password)
    const { services, tx, language } = ctx
    const user = await insertUser(tx, services, { login, name, language, hash, mustChange: true })
    await insertMembership(tx, services, user, roles)
    ctx.note(user, { roles })
    return { user: toUser(await memberOrThrow(tx, user)), oneTimePassword: password }
  },
})
