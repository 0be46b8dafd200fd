import type { InTx, Services } from '../../kernel/context.ts'
import { anyOf } from '../../kernel/statement.ts'
import type { Need } from './needs.ts'

/** The best level that anybody has in each of these skills; they cannot change before the transaction is over. */
export async function topLevels(ctx: InTx, wanted: readonly Need[]): Promise<Map<string, number>> {
  if (wanted.length === 0) return new Map()
  const { rows } = await ctx.tx.client.query<{ key: string; top_level: number }>({
    name: 'routing_tops',
    text: TOPS,
    values: [ctx.tenant, wanted.map(({ key }) => key)],
  })
  return new Map(rows.map((row) => [row.key, row.top_level]))
}

const TOPS = `select key, top_level from skills where tenant_id = $1 and key = ${anyOf('$2::text[]')} order by key for share`

const OPEN = 'insert into queue_lines (tenant_id, line, needs) values ($1, $2, $3) on conflict do nothing'

/** The lines that are known to be noted: they are never taken back. */
const noted = new WeakMap<Services, Set<string>>()

/** The line of these needs, noted so that agents look for entries in it. */
export function openLine(ctx: InTx, needs: readonly string[]): string {
  const line = needs.join()
  const known = noted.get(ctx.services) ?? new Set()
  noted.set(ctx.services, known)
  const key = `${ctx.tenant} ${line}`
  if (known.has(key)) return line
  ctx.tx.send({ name: 'routing_line', text: OPEN, values: [ctx.tenant, line, needs] })
  ctx.tx.afterCommit(() => known.add(key))
  return line
}
