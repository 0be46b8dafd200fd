import type { Module } from '../../kernel/module.ts'
import { get } from './get.ts'
import { tables } from './schema.ts'
import { setupStatus } from './setup-status.ts'
import { update } from './update.ts'

/**
 * Tenants as such: name, pack, policies, hours, and the token of the first setup. What gives people a place in them
 * (tenants.setup, tenants.create, tenants.list) needs users and therefore lives one tier up, in security.
 */
export {
  findTenant,
  findTenants,
  insertTenant,
  listTenantIds,
  pageOfTenants,
  runsInstallation,
  TENANT_CHANGED,
  tenantOf,
} from './internal.ts'
export { isWithin } from './networks.ts'
export { listPacks, packsFolder } from './packs.ts'
export { AUDIT_FLOOR_DAYS } from './policies.ts'
export { ensureSetupToken, isSetupToken, redeemSetupToken } from './setup-token.ts'
export { acrossTenants, within } from './within.ts'
export { get, setupStatus, update }

export const tenants: Module = { name: 'tenants', tables, verbs: [setupStatus, get, update] }
