import type { Localized } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { refreshGrants } from './grants.ts'
import { announceChange } from './internal.ts'

/** An agent now holds a certificate: the skills that ask for it count from here on. */
export async function grantCertificate(ctx: InTx, agent: string, certificate: string): Promise<void> {
  await ctx.tx.db
    .insertInto('agent_certificates')
    .values({ tenant_id: ctx.tenant, agent_id: agent, certificate })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await refresh(ctx, agent)
}

/** An agent holds it no longer: nothing new comes for those skills; what is being served goes on. */
export async function revokeCertificate(ctx: InTx, agent: string, certificate: string): Promise<void> {
  await ctx.tx.db
    .deleteFrom('agent_certificates')
    .where('tenant_id', '=', ctx.tenant)
    .where('agent_id', '=', agent)
    .where('certificate', '=', certificate)
    .execute()
  await refresh(ctx, agent)
}

async function refresh(ctx: InTx, agent: string): Promise<void> {
  await refreshGrants(ctx, [agent])
  announceChange(ctx, agent)
}

/** The skills that ask for a certificate. */
export async function gatedSkills({ db, tenant }: Tx): Promise<{ title: Localized; certificate: string | null }[]> {
  const query = db.selectFrom('skills').select(['title', 'certificate']).where('tenant_id', '=', tenant)
  return query.where('certificate', 'is not', null).orderBy('key').execute()
}
