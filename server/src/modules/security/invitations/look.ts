import { INSTALLATION } from '../../../kernel/ids.ts'
import { bareVerb } from '../../../kernel/verb.ts'
import { findTenant } from '../../tenants/index.ts'
import { stateOf } from './rules.ts'
import { findByToken } from './store.ts'

/** In a transaction of the installation: who comes with a link says no tenant. */
export const look = bareVerb({
  name: 'security.invitation',
  summary: 'How an invitation stands, by its link; who is invited only while it is open',
  scope: 'public',
  effect: 'read',
  run: ({ services }, { token }) =>
    services.transactions.run(
      INSTALLATION,
      async (tx) => {
        const row = await findByToken(tx, token)
        if (!row) return { state: 'unknown' as const, invited: null }
        const state = stateOf(row, services.clock.now())
        if (state !== 'open') return { state, invited: null }
        const { name: organisation } = await findTenant(tx.db, row.tenant_id)
        const { name, login, expires_at } = row
        return { state, invited: { organisation, name, login, expiresAt: expires_at.toISOString() } }
      },
      { readOnly: true },
    ),
})
