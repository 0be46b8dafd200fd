import { verb } from '../../kernel/verb.ts'
import { listMembers, scopesOf, toUser } from '../security/index.ts'

export const inspectors = verb({
  name: 'quality.inspectors',
  summary: 'Who may inspect, by name',
  scope: 'quality:figures',
  effect: 'read',
  async run(ctx) {
    const people = (await listMembers(ctx.tx)).map(toUser).filter(({ disabled }) => !disabled)
    const able = people.filter(({ roles }) => scopesOf(roles).has('quality:inspect'))
    return { rows: able.map(({ id, name }) => ({ id, name })) }
  },
})
