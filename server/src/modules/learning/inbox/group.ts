import { joinClusters } from '@tandem/nlu'
import { sql } from 'kysely'
import type { InTx } from '../../../kernel/context.ts'
import { type DeadlineKind, setDeadline } from '../../../kernel/deadlines.ts'
import { uuidv7 } from '../../../kernel/ids.ts'
import { nowOf, tellConsoles } from '../internal.ts'
import { readQuestions, wordingsOf } from './wordings.ts'

const KIND = 'learning.group'
/** Questions that come together are grouped together: at the next full two seconds. */
const BEAT_MS = 2000
const AT_ONCE = 300
/** New questions are held against so many groups, by so many wordings of each. */
const GROUPS = 300
const WORDINGS = 5

export const groupSoon = ({ tx, services }: InTx): Promise<void> => {
  const dueAt = new Date(Math.ceil(services.clock.now() / BEAT_MS) * BEAT_MS)
  return setDeadline(tx, services, { kind: KIND, key: tx.tenant, dueAt })
}

/** Puts new questions to the groups that they belong to; what fits nowhere begins a group. */
export const grouping: DeadlineKind = {
  kind: KIND,
  async run(ctx) {
    await joinSameWordings(ctx)
    const fresh = await freshQuestions(ctx)
    const wordings = fresh.filter(({ fingerprint }, i) => fresh.findIndex((q) => q.fingerprint === fingerprint) === i)
    const groups = await groupsToJoin(ctx)
    const numbers = joinClusters(
      groups.map(({ texts }) => texts),
      wordings.map(({ text }) => text),
    )
    const ids = groups.map(({ id }) => id)
    for (const [i, number] of numbers.entries()) {
      const cluster = ids[number] ?? (await beginCluster(ctx))
      ids[number] = cluster
      await assign(ctx, wordings[i]?.fingerprint ?? '', cluster)
    }
    if (fresh.length === AT_ONCE) await groupSoon(ctx)
    tellConsoles(ctx)
  },
}

/** Questions in the very words of one that has a group, which has not been dealt with, go there. */
const joinSameWordings = (ctx: InTx) =>
  sql`update learning_questions q set cluster_id = known.cluster_id
    from learning_questions known join learning_clusters c on c.tenant_id = known.tenant_id and c.id = known.cluster_id
    where q.tenant_id = ${ctx.tenant} and q.cluster_id is null and known.tenant_id = q.tenant_id
      and known.fingerprint = q.fingerprint and c.state in ('open', 'dismissed')`.execute(ctx.tx.db)

async function freshQuestions(ctx: InTx) {
  const rows = await ctx.tx.db
    .selectFrom('learning_questions')
    .select(['id', 'fingerprint'])
    .where('tenant_id', '=', ctx.tenant)
    .where('cluster_id', 'is', null)
    .orderBy('at')
    .limit(AT_ONCE)
    .execute()
  const prints = new Map(rows.map(({ id, fingerprint }) => [id, fingerprint]))
  const questions = await readQuestions(ctx, [...prints.keys()])
  return questions.map(({ id, text }) => ({ text, fingerprint: prints.get(id) ?? '' }))
}

/** Groups that are open, or that somebody dismissed: their kind of question does not come back. */
async function groupsToJoin(ctx: InTx): Promise<{ id: string; texts: string[] }[]> {
  const rows = await ctx.tx.db
    .selectFrom('learning_clusters')
    .select('id')
    .where('tenant_id', '=', ctx.tenant)
    .where('state', 'in', ['open', 'dismissed'])
    .orderBy('changed_at', 'desc')
    .limit(GROUPS)
    .execute()
  const wordings = await wordingsOf(
    ctx,
    rows.map(({ id }) => id),
    WORDINGS,
  )
  return rows.map(({ id }) => ({ id, texts: wordings.filter((one) => one.cluster === id).map(({ text }) => text) }))
}

/** @param shaped a person puts it together */
export async function beginCluster(ctx: InTx, shaped = false): Promise<string> {
  const id = uuidv7(ctx.services.clock)
  await ctx.tx.db
    .insertInto('learning_clusters')
    .values({ tenant_id: ctx.tenant, id, state: 'open', shaped, target: null, changed_at: nowOf(ctx) })
    .execute()
  return id
}

async function assign(ctx: InTx, fingerprint: string, cluster: string): Promise<void> {
  await ctx.tx.db
    .updateTable('learning_questions')
    .set({ cluster_id: cluster })
    .where('tenant_id', '=', ctx.tenant)
    .where('fingerprint', '=', fingerprint)
    .where('cluster_id', 'is', null)
    .execute()
  await ctx.tx.db
    .updateTable('learning_clusters')
    .set({ changed_at: nowOf(ctx) })
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', cluster)
    .execute()
}
