import { keyScopes, Role, Scope } from '@tandem/contract'
import { describe, expect, it } from 'vitest'
import { firstRoles, holdsAllPowers, missingOffices, scopesOf } from './roles.ts'

const writes = (roles: Role[]) =>
  [...scopesOf(roles)].filter((scope) => /:(write|supervise|review|work|reveal)$/.test(scope))

describe('roles', () => {
  it.each(['inspector', 'analyst', 'client_viewer', 'audit_administrator'] as const)('%s reads only', (role) => {
    expect(writes([role])).toEqual([])
  })

  it.each([
    ['agent', ['conversation:write', 'routing:work', 'customer:reveal'], ['conversation:supervise', 'knowledge:write']],
    ['supervisor', ['conversation:supervise', 'knowledge:review', 'workforce:write'], ['tenant:write', 'role:write']],
    ['inspector', ['conversation:read', 'customer:read'], ['audit:read', 'user:read']],
    ['analyst', ['insights:read'], ['conversation:read', 'customer:read']],
    ['administrator', ['tenant:write', 'channel:write'], ['role:write', 'user:write', 'audit:read', 'customer:read']],
    ['security_administrator', ['role:write', 'user:write', 'key:write'], ['tenant:write', 'audit:read']],
    ['audit_administrator', ['audit:read'], ['tenant:write', 'role:write', 'conversation:read']],
    ['client_viewer', ['insights:read'], ['conversation:read', 'customer:read', 'workforce:read']],
  ] as const)('%s', (role, held, refused) => {
    const scopes = scopesOf([role])
    expect(held.filter((scope) => !scopes.has(scope))).toEqual([])
    expect(refused.filter((scope) => scopes.has(scope))).toEqual([])
  })

  it('gives nobody what belongs to the product itself or to customers', () => {
    const everything = scopesOf(Role.options)
    expect(Scope.options.filter((scope) => !everything.has(scope))).toEqual(['chat', 'system'])
  })

  it('leaves a user without roles nothing but the account', () => {
    expect([...scopesOf([])]).toEqual(['self', 'public'])
  })
})

describe('the three powers', () => {
  it('are never together: every set of roles is refused or lacks one', () => {
    const sets = Array.from({ length: 2 ** Role.options.length }, (_, bits) =>
      Role.options.filter((_role, i) => bits & (1 << i)),
    )
    for (const roles of sets) {
      const scopes = scopesOf(roles)
      const all = ['tenant:write', 'role:write', 'audit:read'].every((scope) => scopes.has(scope as Scope))
      expect(holdsAllPowers(roles)).toBe(all)
    }
    expect(sets.filter(holdsAllPowers)).toHaveLength(2 ** (Role.options.length - 3))
  })

  it('miss the audit office after the setup', () => {
    expect(holdsAllPowers(firstRoles)).toBe(false)
    expect(missingOffices([firstRoles])).toEqual(['audit_administrator'])
    expect(missingOffices([firstRoles, ['audit_administrator']])).toEqual([])
  })

  it('cannot be given to an API key, not even one of them', () => {
    const admin = ['tenant:write', 'user:write', 'role:write', 'key:write', 'audit:read', 'customer:reveal', 'self']
    expect(keyScopes.filter((scope) => admin.some((power) => power === scope))).toEqual([])
  })
})
