import type { IntentContent, Pack, PackItemKind } from '@tandem/contract'
import { normalise } from '@tandem/nlu'
import type { InTx } from '../../../kernel/context.ts'
import { casesAmong } from '../evaluation/store.ts'
import { outsideAmong } from '../outside/store.ts'
import { broughtBy, isSame, type PackContent, placeOf } from './contents.ts'
import { withoutDeadEnds } from './dead-ends.ts'
import type { Planned } from './planned.ts'
import { stepFor } from './rules.ts'
import { type Held, heldBy } from './sides.ts'

/** What a version of the pack makes of everything that the tenant has. @param locked holds the items for writing */
export async function planUpdate(ctx: InTx, pack: Pack, locked = false): Promise<Planned[]> {
  const { items, bases } = await heldBy(ctx, locked)
  const brought = new Map(broughtBy(pack).map((item) => [placeOf(item), item.content]))
  const places = [...new Set([...brought.keys(), ...items.keys(), ...bases.keys()])]
  const plan = places.map((place): Planned => {
    const [kind, key] = place.split(' ') as [PackItemKind, string]
    const sides = { kind, base: bases.get(place), own: items.get(place), pack: brought.get(place) }
    return { key, ...sides, step: stepFor(sides), held: [] }
  })
  const uses = await usesOf(ctx, plan, ownQuestions([...items], bases))
  return withoutDeadEnds(plan.map((item) => withoutUsed(item, uses)))
}

/** The questions that the tenant itself has put to its intents: where each of them belongs is its decision. */
function ownQuestions(items: [string, Held][], bases: ReadonlyMap<string, { content: PackContent | null }>) {
  const owners = new Map<string, string>()
  for (const [place, { content, retired }] of items) {
    if (!place.startsWith('intent ') || !content || retired) continue
    const before = new Set(questionsOf(bases.get(place)?.content ?? null))
    for (const text of questionsOf(content)) if (!before.has(text)) owners.set(normalise(text), place)
  }
  return owners
}

const questionsOf = (content: PackContent | null): string[] => {
  if (!content) return []
  const { zh, en } = (content as IntentContent).examples
  return [...zh, ...en]
}

/** What the tenant does with questions otherwise, so that an intent of the pack cannot be taught them. */
interface Uses {
  /** Which of its intents has a question. */
  owners: ReadonlyMap<string, string>
  /** What versions are measured by, and what is learnt to be refused. */
  others: ReadonlySet<string>
}

async function usesOf(ctx: InTx, plan: readonly Planned[], owners: Uses['owners']): Promise<Uses> {
  const coming = plan.flatMap(newQuestions)
  return { owners, others: new Set([...(await casesAmong(ctx, coming)), ...(await outsideAmong(ctx, coming))]) }
}

/** What an intent would be taught anew. */
function newQuestions({ kind, own, step }: Planned): string[] {
  if (kind !== 'intent' || !('content' in step)) return []
  const had = new Set(questionsOf(own?.content ?? null))
  return questionsOf(step.content).filter((text) => !had.has(text))
}

/** Where a question belongs is the tenant's decision: it does not come to a second place, which would teach the AI both. */
function withoutUsed(item: Planned, { owners, others }: Uses): Planned {
  const { step, own } = item
  if (item.kind !== 'intent' || !('content' in step)) return item
  const [place, fresh] = [placeOf(item), new Set(newQuestions(item))]
  const isHeld = (text: string) =>
    (owners.get(normalise(text)) ?? place) !== place || (fresh.has(text) && others.has(text))
  const content = step.content as IntentContent
  const held = questionsOf(content).filter(isHeld)
  if (held.length === 0) return item
  const comes = (texts: readonly string[]) => texts.filter((text) => !isHeld(text))
  const examples = { zh: comes(content.examples.zh), en: comes(content.examples.en) }
  const rest = { ...content, examples }
  if (own?.content && isSame('intent', own.content, rest)) return { ...item, step: { do: 'nothing' } }
  return { ...item, held, step: { ...step, content: rest } }
}
