import { type Hours, Policies } from '@tandem/contract'
import { fail } from '../../kernel/errors.ts'
import { isNetwork } from './networks.ts'

/** What the law asks for (six months); no policy goes below it. */
export const AUDIT_FLOOR_DAYS = 180

/** A new tenant's policies. Entries of the audit trail are kept 400 days; the law asks for six months. */
export const defaultPolicies: Policies = {
  fourEyes: false,
  industry: 'other',
  auditDays: 400,
  adminNetworks: [],
  visitDays: 30,
  offerSeconds: 30,
  answerThreshold: null,
}

const day: [string, string][] = [['09:00', '21:00']]
export const defaultHours: Hours = {
  zone: 'Asia/Shanghai',
  week: { 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day },
}

/** The policies that a tenant begins with; packs of an industry are named after it. */
export function policiesFor(pack: string | null): Policies {
  const industry = Policies.shape.industry.safeParse(pack)
  return changePolicies(defaultPolicies, industry.success ? { industry: industry.data } : {})
}

/**
 * The policies after a change; what the industry prescribes cannot be switched off.
 * @throws not_allowed when the audit trail would be kept for less than the law asks, or a network is none
 */
export function changePolicies(policies: Policies, change: Partial<Policies>): Policies {
  const next = { ...policies, ...change }
  if (next.auditDays < AUDIT_FLOOR_DAYS)
    fail('not_allowed', {
      problem: {
        zh: `审计记录至少保留 ${AUDIT_FLOOR_DAYS} 天`,
        en: `the audit trail is kept for ${AUDIT_FLOOR_DAYS} days at least`,
      },
    })
  const bad = next.adminNetworks.find((network) => !isNetwork(network))
  if (bad !== undefined)
    fail('not_allowed', {
      problem: {
        zh: `「${bad}」不是网络地址，请写成 10.0.0.1 或 10.0.0.0/8 的样子`,
        en: `“${bad}” is no network: write it like 10.0.0.1 or 10.0.0.0/8`,
      },
    })
  return next.industry === 'finance' ? { ...next, fourEyes: true } : next
}

/** What is wrong with opening hours, or null: an unknown time zone, an interval that is malformed or ends early. */
export function problemOfHours(hours: Hours): string | null {
  try {
    new Intl.DateTimeFormat('en', { timeZone: hours.zone })
  } catch {
    return 'zone'
  }
  const time = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/
  const bad = Object.values(hours.week)
    .flat()
    .find(([from, to]) => !time.test(from) || !time.test(to) || from >= to)
  return bad ? `${bad[0]}-${bad[1]}` : null
}
