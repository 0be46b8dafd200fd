import type { IntentContent, Pack, PackItemKind } from '@tandem/contract'
import { normalise } from '@tandem/nlu'
import type { InTx } from '../../../kernel/context.ts'
import { broughtBy, type PackContent, placeOf } from './contents.ts'
import { withoutDeadEnds } from './dead-ends.ts'
import type { Planned } from './planned.ts'
import { type Step, stepFor } from './rules.ts'
import { type Held, heldBy } from './sides.ts'

/** What a version of the pack makes of everything that the tenant has. @param locked holds the items for writing */
export async function planUpdate(ctx: InTx, pack: Pack, locked = false): Promise<Planned[]> {
  const { items, bases } = await heldBy(ctx, locked)
  const brought = new Map(broughtBy(pack).map((item) => [placeOf(item), item.content]))
  const foreign = ownQuestions([...items], bases)
  const places = [...new Set([...brought.keys(), ...items.keys(), ...bases.keys()])]
  const plan = places.map((place): Planned => {
    const [kind, key] = place.split(' ') as [PackItemKind, string]
    const sides = { kind, base: bases.get(place), own: items.get(place), pack: brought.get(place) }
    return { key, ...sides, step: withoutForeign(place, stepFor(sides), foreign) }
  })
  return withoutDeadEnds(plan)
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

/** A question that the tenant has put elsewhere does not come to a second intent, which would teach the AI both. */
function withoutForeign(place: string, step: Step, owners: ReadonlyMap<string, string>): Step {
  if (!('content' in step) || !place.startsWith('intent ')) return step
  const content = step.content as IntentContent
  const own = (text: string) => (owners.get(normalise(text)) ?? place) === place
  const examples = { zh: content.examples.zh.filter(own), en: content.examples.en.filter(own) }
  return { ...step, content: { ...content, examples } }
}
