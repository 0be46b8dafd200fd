import { verb } from '../../../kernel/verb.ts'
import { answer } from './answer.ts'
import { toCsv } from './csv.ts'
import { mayAsk } from './kpis.ts'

export const exportKpis = verb({
  name: 'insights.exportKpis',
  summary: 'The same KPIs as a CSV file',
  scope: 'insights:read',
  effect: 'read',
  audited: true,
  async run(ctx, query) {
    mayAsk(ctx, query)
    const found = await answer(ctx, query)
    ctx.note(ctx.tenant, { from: query.from, to: query.to, split: query.split, rows: found.rows.length })
    return { name: `kpis-${query.from}-${query.to}.csv`, csv: toCsv(found) }
  },
})
