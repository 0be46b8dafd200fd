import type { Module } from '../../kernel/module.ts'
import { addMember } from './add-member.ts'
import { apiKeys } from './api-keys.ts'
import { audit } from './audit.ts'
import { auditWorker } from './audit-worker.ts'
import { beginTotp } from './begin-totp.ts'
import { changePassword } from './change-password.ts'
import { inviteAdministrator } from './clients/invite-administrator.ts'
import { clients } from './clients/list.ts'
import { confirmTotp } from './confirm-totp.ts'
import { createApiKey } from './create-api-key.ts'
import { createTenant } from './create-tenant.ts'
import { createUser } from './create-user.ts'
import { oldSignIns } from './expiry.ts'
import { trail } from './holding.ts'
import { accept } from './invitations/accept.ts'
import { oldInvitations } from './invitations/expiry.ts'
import { invite } from './invitations/invite.ts'
import { list as invitations } from './invitations/list.ts'
import { look } from './invitations/look.ts'
import { renew } from './invitations/renew.ts'
import { revoke } from './invitations/revoke.ts'
import { listTenants } from './list-tenants.ts'
import { me } from './me.ts'
import { resetPassword } from './reset-password.ts'
import { revokeApiKey } from './revoke-api-key.ts'
import { tables } from './schema.ts'
import { sessionDeadline } from './sessions.ts'
import { setDisabled } from './set-disabled.ts'
import { setLanguage } from './set-language.ts'
import { setRoles } from './set-roles.ts'
import { setup } from './setup.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { switchTenant } from './switch-tenant.ts'
import { ticket } from './ticket.ts'
import { users } from './users.ts'
import { verifyAuditTrail } from './verify-audit.ts'

export { resolveApiKey } from './api-key.ts'
export { keepAuditKey, readAuditKeyFile } from './audit-key.ts'
export { AuditSealer } from './audit-sealer.ts'
export { setSinkAside } from './audit-sink.ts'
export { verifyAllAudits, verifyAudit } from './audit-verify.ts'
export { holdersOf, listMembers, toUser } from './members.ts'
export { setPasswordCost } from './password-hash.ts'
export { redeemTicket, resolveSession } from './resolve.ts'
export { scopesOf } from './roles.ts'
export { sessionSubject } from './sessions.ts'
export {
  addMember,
  apiKeys,
  audit,
  beginTotp,
  changePassword,
  confirmTotp,
  createApiKey,
  createTenant,
  createUser,
  listTenants,
  me,
  resetPassword,
  revokeApiKey,
  setDisabled,
  setLanguage,
  setRoles,
  setup,
  signIn,
  signOut,
  switchTenant,
  ticket,
  users,
}

export const security: Module = {
  name: 'security',
  tables,
  verbs: [
    signIn,
    signOut,
    me,
    setLanguage,
    changePassword,
    switchTenant,
    beginTotp,
    confirmTotp,
    ticket,
    users,
    createUser,
    addMember,
    invitations,
    invite,
    renew,
    revoke,
    look,
    accept,
    resetPassword,
    setRoles,
    setDisabled,
    apiKeys,
    createApiKey,
    revokeApiKey,
    audit,
    verifyAuditTrail,
    setup,
    createTenant,
    listTenants,
    clients,
    inviteAdministrator,
  ],
  deadlines: [sessionDeadline],
  holdings: [trail],
  expiries: [oldSignIns, oldInvitations],
  workers: [auditWorker()],
}
