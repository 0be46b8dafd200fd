import type { Localized, ServicePolicy } from '@tandem/contract'
import { bool, instant, int, json, type TablesOf, table, text, texts, uuid, uuids } from '../../kernel/schema.ts'

export const tables = [
  table('skills', {
    tenant_id: uuid('C1'),
    key: text('C1'),
    id: uuid('C1'),
    title: json<Localized>('C1'),
    /** Without this certificate the skill counts for nothing; null asks for none. */
    certificate: text('C1').nullable(),
    /** The highest level that anybody who serves has in it; 0 when nobody has it. */
    top_level: int('C1').generated(),
  }),
  table('agents', {
    tenant_id: uuid('C1'),
    id: uuid('C1'),
    name: text('C1'),
    /** False once the user may not serve the tenant any longer. */
    active: bool('C1').generated(),
    presence: text('C1').generated(),
    presence_since: instant('C1'),
    presence_reason: text('C1').nullable(),
    /** In places; load and what is reserved for offers are in hundredths of a place. */
    capacity: int('C1').generated(),
    load: int('C1').generated(),
    reserved: int('C1').generated(),
    over_cap: int('C1').generated(),
    /** There, and with room for something: reckoned by the database. */
    free: bool('C1').generated(),
    /** The part of the person's attention that this tenant's work takes, of 10,000. */
    share: int('C1').generated(),
    /** `key:level` for every level up to the agent's own: who serves `law:2` is who has it in the list. */
    grants: texts('C1').generated(),
    skill_count: int('C1').generated(),
    /** When the agent last got work: the longest idle is next. */
    last_work_at: instant('C1'),
  }),
  table('agent_skills', { tenant_id: uuid('C1'), agent_id: uuid('C1'), key: text('C1'), level: int('C1') }),
  /** Which certificates agents hold now; training gives and takes them. */
  table('agent_certificates', { tenant_id: uuid('C1'), agent_id: uuid('C1'), certificate: text('C1') }),
  table(
    'agent_people',
    {
      id: uuid('C1'),
      tenants: uuids('C1'),
      /** The sum of the shares of all tenants: at most 10,000, unless somebody took more on purpose. */
      attention: int('C1').generated(),
      over_attention: int('C1').generated(),
      /** Which tenant, for what that waits there, has the next room of the person, until then; afterwards: had. */
      leased_to: uuid('C1').nullable(),
      leased_for: uuid('C1').nullable(),
      leased_until: instant('C1').nullable(),
    },
    { tenant: false },
  ),
  table('service_policies', { tenant_id: uuid('C1'), policy: json<Partial<ServicePolicy>>('C1') }),
  table('broadcasts', {
    tenant_id: uuid('C1'),
    id: uuid('C1'),
    at: instant('C1'),
    from_id: uuid('C1'),
    from_name: text('C1'),
    body: text('C2'),
  }),
] as const

declare module '../../kernel/schema.ts' {
  interface Database extends TablesOf<typeof tables> {}
}
