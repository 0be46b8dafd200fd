import { verb } from '../../kernel/verb.ts'
import { verifyAudit } from './audit-verify.ts'

export const verifyAuditTrail = verb({
  name: 'security.verifyAudit',
  summary: 'Check the hash chain and the signed checkpoints of the audit trail',
  scope: 'audit:read',
  effect: 'read',
  audited: true,
  run: (ctx) => verifyAudit(ctx.services, ctx.tenant),
})
