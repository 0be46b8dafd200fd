import type { SchemeVersion } from '@tandem/contract'
import { verb } from '../../../kernel/verb.ts'
import { agentNames } from '../../workforce/index.ts'
import { standardScheme } from './scheme-store.ts'

export const schemeVersions = verb({
  name: 'insights.schemeVersions',
  summary: 'Every version of what a role is scored by, the newest first',
  scope: 'kpi:read',
  effect: 'read',
  async run(ctx, { role }) {
    const saved = await ctx.db
      .selectFrom('kpi_schemes')
      .select(['version', 'title', 'items', 'saved_at', 'saved_by'])
      .where('tenant_id', '=', ctx.tenant)
      .where('role', '=', role)
      .orderBy('version', 'desc')
      .limit(100)
      .execute()
    const names = await agentNames(
      ctx,
      saved.flatMap(({ saved_by }) => saved_by ?? []),
    )
    const rows = saved.map(
      ({ version, title, items, saved_at, saved_by }): SchemeVersion => ({
        role,
        version,
        title,
        items,
        savedAt: saved_at.toISOString(),
        savedBy: saved_by && (names.get(saved_by) ?? null),
      }),
    )
    return { rows: [...rows, { ...standardScheme(role), savedBy: null }] }
  },
})
