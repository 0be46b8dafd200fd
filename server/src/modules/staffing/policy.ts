import type { StaffingPolicy } from '@tandem/contract'
import type { Tx } from '../../kernel/transaction.ts'

/** What is aimed at where nobody has decided otherwise. Nobody is called in unless the tenant wants it. */
export const defaultPolicy: StaffingPolicy = {
  serviceLevel: { share: 0.8, withinSeconds: 30 },
  maxAbandonment: 0.05,
  handlingSeconds: null,
  patienceSeconds: null,
  concurrency: 3,
  slowdown: 0.2,
  shrinkage: 0.15,
  restHours: 11,
  swapsNeedApproval: true,
  onCall: { enabled: false, people: 1, holdMinutes: 2, answerMinutes: 5, shiftHours: 2 },
}

/** The policy of the transaction's tenant. */
export async function policyOf(tx: Tx): Promise<StaffingPolicy> {
  const row = await tx.db
    .selectFrom('staffing_policies')
    .select('policy')
    .where('tenant_id', '=', tx.tenant)
    .executeTakeFirst()
  return { ...defaultPolicy, ...row?.policy }
}
