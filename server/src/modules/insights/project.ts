import type { Context, Services } from '../../kernel/context.ts'
import { GroupCommit } from '../../kernel/group-commit.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { type Fact, factsOf, keepFacts } from './facts.ts'
import { clearSummaries, keepSummaries } from './kpi/store.ts'
import { measure } from './measure.ts'
import { addToRollups, clearRollups, lockRollups, Sums } from './rollups.ts'

const MAX_GROUP = 256

const projectors = new WeakMap<Services, GroupCommit<Fact, void>>()

/** One lane: sums of a quarter of an hour are hot rows, which transactions side by side would wait for anyway. */
function projectorOf(services: Services): GroupCommit<Fact, void> {
  let projector = projectors.get(services)
  if (!projector) {
    projector = new GroupCommit({
      lanes: 1,
      maxGroup: MAX_GROUP,
      async commit(tenant, facts: Fact[]) {
        await services.transactions.run(tenant, (tx) => projectAll(services, tx, facts))
        return facts.map(() => ({ status: 'fulfilled', value: undefined }))
      },
    })
    projectors.set(services, projector)
  }
  return projector
}

/** Takes one event into facts and rollups, together with others that come at the same time. */
export const project = ({ services, tenant }: Context, fact: Fact): Promise<void> =>
  projectorOf(services).submit(tenant, fact.payload.episode, fact)

/**
 * Adds to the rollups what the episodes measure with the new facts less what they measured without them. So neither
 * the order of events nor their repetition matters, and a rebuild comes to the same sums.
 */
async function projectAll({ clock }: Services, tx: Tx, facts: readonly Fact[]): Promise<void> {
  await lockRollups(tx)
  const fresh = await keepFacts(tx, facts, new Date(clock.now()))
  const touched = new Set(facts.filter(({ id }) => fresh.has(id)).map(({ payload }) => payload.episode))
  if (touched.size === 0) return
  const sums = new Sums()
  const episodes = await factsOf(tx, [...touched])
  for (const all of episodes.values()) {
    sums.add(measure(all), 1)
    sums.add(measure(all.filter(({ id }) => !fresh.has(id))), -1)
  }
  await addToRollups(tx, sums)
  await keepSummaries(tx, episodes)
}

const REBUILD_EPISODES = 500

/** Makes the tenant's rollups anew from its facts, after the way of measuring changed. */
export async function rebuild(tx: Tx): Promise<void> {
  await lockRollups(tx)
  await clearRollups(tx)
  await clearSummaries(tx)
  for (let after: string | undefined; ; ) {
    const episodes = await nextEpisodes(tx, after)
    const sums = new Sums()
    const facts = episodes.length === 0 ? new Map<string, Fact[]>() : await factsOf(tx, episodes)
    for (const all of facts.values()) sums.add(measure(all), 1)
    await addToRollups(tx, sums)
    await keepSummaries(tx, facts)
    if (episodes.length < REBUILD_EPISODES) return
    after = episodes.at(-1)
  }
}

async function nextEpisodes(tx: Tx, after: string | undefined): Promise<string[]> {
  let query = tx.db.selectFrom('insight_facts').select('episode_id').distinct().where('tenant_id', '=', tx.tenant)
  if (after) query = query.where('episode_id', '>', after)
  const rows = await query.orderBy('episode_id').limit(REBUILD_EPISODES).execute()
  return rows.map(({ episode_id }) => episode_id)
}
