import type { ServicePolicy } from '@tandem/contract'
import { remembered } from '../../kernel/remembered.ts'
import type { Tx } from '../../kernel/transaction.ts'

/** How people serve where nobody has decided otherwise. */
export const defaultPolicy: ServicePolicy = {
  mode: 'push',
  missesBeforeAway: 3,
  graceSeconds: 60,
  wrapUpSeconds: 0,
  remindSeconds: 600,
  closeSeconds: 1800,
  stickyHours: 24,
  stickySeconds: 20,
  relaxSeconds: 120,
  anybodySeconds: null,
  escalateSeconds: 600,
  lanes: { vip: { boostSeconds: 900, level: 3 }, complaint: { boostSeconds: 600, level: 3 } },
  vipTags: ['vip', 'VIP'],
  weights: { phone: 'whole', mail: 50 },
  turnSeconds: 300,
  turnCalls: 3,
}

/** The subject on which every process hears that a tenant serves by another policy now. */
export const POLICY_CHANGED = 'workforce.policy'

/** The policy of the transaction's tenant, as of the last second. */
export const policyOf = remembered(POLICY_CHANGED, storedPolicy)

/** The same as it is stored, for who changes it. */
export async function storedPolicy(tx: Tx): Promise<ServicePolicy> {
  const { rows } = await tx.client.query<{ policy: Partial<ServicePolicy> }>({
    name: 'workforce_policy',
    text: 'select policy from service_policies where tenant_id = $1',
    values: [tx.tenant],
  })
  return { ...defaultPolicy, ...rows[0]?.policy }
}
