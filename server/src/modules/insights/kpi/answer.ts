import type { KpiAnswer, KpiQuery, KpiRow } from '@tandem/contract'
import { fail } from '../../../kernel/errors.ts'
import type { VerbContext } from '../../../kernel/verb.ts'
import { findTenant } from '../../tenants/index.ts'
import { agentNames } from '../../workforce/index.ts'
import { Board } from './board.ts'
import { withReturns } from './contacts.ts'
import { DAY_MS } from './outcome.ts'
import { spansOf } from './periods.ts'
import { customersBetween, shiftsBetween } from './store.ts'

/** A question spans at most about a quarter, and draws at most this many rows of time. */
const MOST_DAYS = 100
/** Turns that began so long before may share time with the first ones of the period. */
const BEFORE_MS = DAY_MS
/** Whether a customer came back is seen a week later. */
const AFTER_MS = 7 * DAY_MS

/** Answers a question about KPIs. The page, the export, the scores and the programs all ask here. */
export async function answer(ctx: VerbContext, query: KpiQuery): Promise<KpiAnswer> {
  const days = (Date.parse(query.to) - Date.parse(query.from)) / DAY_MS
  if (days < 0 || days >= MOST_DAYS) fail('bad_input', { problem: `from … to: 1–${MOST_DAYS} days` })
  const { zone } = (await findTenant(ctx.db, ctx.tenant)).hours
  const spans = spansOf(query, zone)
  const from = spans[0]?.from ?? 0
  const to = spans.at(-1)?.to ?? 0
  const { answerSeconds, shortSeconds } = query
  const board = new Board(spans, query, { now: ctx.now().getTime(), answerSeconds, shortSeconds })
  for await (const episodes of customersBetween(ctx.tx, new Date(from - BEFORE_MS), new Date(to + AFTER_MS))) {
    for (const episode of withReturns(episodes)) board.take(episode)
  }
  board.finish(await shiftsBetween(ctx.tx, new Date(from), new Date(to)))
  return { from: query.from, to: query.to, zone, rows: await withNames(ctx, query.split, board.rows()) }
}

/** Rows with the names of their agents or skills, by time and then by name. */
async function withNames(ctx: VerbContext, split: KpiQuery['split'], rows: Omit<KpiRow, 'name'>[]): Promise<KpiRow[]> {
  const keys = [...new Set(rows.flatMap(({ key }) => key ?? []))]
  const names = split === 'agent' ? await agentNames(ctx, keys) : await skillTitles(ctx)
  return rows
    .map((row) => ({ ...row, name: row.key === null ? null : (names.get(row.key) ?? row.key) }))
    .sort((a, b) => a.period.localeCompare(b.period) || (a.name ?? '').localeCompare(b.name ?? '', 'zh'))
}

async function skillTitles({ db, tenant, language }: VerbContext): Promise<Map<string, string>> {
  const rows = await db.selectFrom('skills').select(['key', 'title']).where('tenant_id', '=', tenant).execute()
  return new Map(rows.map(({ key, title }) => [key, title[language]]))
}
