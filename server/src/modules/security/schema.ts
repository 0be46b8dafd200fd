import { bigint, bool, bytes, instant, int, type TablesOf, table, text, texts, uuid } from '../../kernel/schema.ts'

const installation = { tenant: false }

export const tables = [
  table('memberships', {
    tenant_id: uuid('C1'),
    user_id: uuid('C1'),
    roles: texts('C1'),
    disabled_at: instant('C1').nullable(),
    created_at: instant('C1'),
  }),
  table(
    'users',
    {
      id: uuid('C1'),
      login: text('C1'),
      name: text('C1'),
      language: text('C1'),
      password_hash: text('C3'),
      password_at: instant('C1'),
      must_change: bool('C1'),
      /** Sealed with the installation's key, like the one that waits for its first code. */
      totp_secret: text('C3').nullable(),
      totp_pending: text('C3').nullable(),
      /** The 30 s step of the last code used: none counts twice. */
      totp_step: bigint('C1').nullable(),
      created_at: instant('C1'),
      last_seen_at: instant('C1').nullable(),
      last_tenant: uuid('C1').nullable(),
    },
    installation,
  ),
  table('password_history', { user_id: uuid('C1'), at: instant('C1'), hash: text('C3') }, installation),
  table(
    'sessions',
    {
      id: uuid('C1'),
      token_hash: bytes('C3'),
      user_id: uuid('C1'),
      tenant_id: uuid('C1'),
      created_at: instant('C1'),
      seen_at: instant('C1'),
    },
    installation,
  ),
  table('socket_tickets', { hash: bytes('C3'), session_id: uuid('C1'), expires_at: instant('C1') }, installation),
  table('sign_in_attempts', { subject: text('C1'), tries: int('C1'), until: instant('C1') }, installation),
  table('api_keys', {
    tenant_id: uuid('C1'),
    id: uuid('C1'),
    name: text('C1'),
    hash: bytes('C3'),
    scopes: texts('C1'),
    created_at: instant('C1'),
    expires_at: instant('C1').nullable(),
    last_used_at: instant('C1').nullable(),
  }),
  table('invitations', {
    tenant_id: uuid('C1'),
    id: uuid('C1'),
    hash: bytes('C3'),
    login: text('C1'),
    name: text('C1'),
    roles: texts('C1'),
    invited_by: uuid('C1'),
    created_at: instant('C1'),
    expires_at: instant('C1'),
    used_at: instant('C1').nullable(),
    revoked_at: instant('C1').nullable(),
  }),
] as const

declare module '../../kernel/schema.ts' {
  interface Database extends TablesOf<typeof tables> {}
}
