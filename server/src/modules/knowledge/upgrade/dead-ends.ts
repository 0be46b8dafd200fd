import { checkFlow, type FlowContent, flowTools, type IntentContent, isBroken } from '@tandem/contract'
import { type PackContent, placeOf } from './contents.ts'
import type { Planned } from './planned.ts'

/**
 * The plan without what would lead nowhere, since the tenant deleted what it leads to, and without taking away what
 * something still leads to. Each round may make the next one necessary.
 */
export function withoutDeadEnds(plan: readonly Planned[]): Planned[] {
  const after = new Map(plan.flatMap((item) => liveAfter(item) ?? []))
  const next = plan.map((item): Planned => {
    const { step } = item
    if (step.do === 'retire') return isNeeded(item, after) ? { ...item, step: { do: 'nothing' } } : item
    if (step.do !== 'add' && step.do !== 'change') return item
    return leadsNowhere(item, step.content, after) ? { ...item, step: { do: 'keep', why: 'dead_end' } } : item
  })
  return next.every((item, i) => item.step === plan[i]?.step) ? next : withoutDeadEnds(next)
}

/** What serves once the plan is carried out. */
function liveAfter(item: Planned): [string, PackContent][] | null {
  const { step, own } = item
  const content = 'content' in step ? step.content : step.do === 'retire' || own?.retired ? null : own?.content
  return content ? [[placeOf(item), content]] : null
}

const targetsOf = ({ outcome, withOrder }: IntentContent): string[] => [
  ...(outcome.kind === 'article' ? [`article ${outcome.article}`] : []),
  ...(outcome.kind === 'flow' ? [`flow ${outcome.flow}`] : []),
  ...(withOrder ? [`flow ${withOrder}`] : []),
]

function leadsNowhere({ kind, key }: Planned, content: PackContent, after: ReadonlyMap<string, PackContent>): boolean {
  if (kind === 'intent') return targetsOf(content as IntentContent).some((target) => !after.has(target))
  if (kind !== 'flow') return false
  return isBroken(checkFlow(key, content as FlowContent, { tools: flowTools, flows: flowsOf(after) }))
}

function isNeeded(item: Planned, after: ReadonlyMap<string, PackContent>): boolean {
  const place = placeOf(item)
  return [...after].some(([from, content]) => {
    if (from.startsWith('intent ')) return targetsOf(content as IntentContent).includes(place)
    if (item.kind !== 'flow' || !from.startsWith('flow ')) return false
    return (content as FlowContent).steps.some((step) => step.do === 'run' && step.flow === item.key)
  })
}

const flowsOf = (after: ReadonlyMap<string, PackContent>): Map<string, FlowContent> =>
  new Map(
    [...after].flatMap(([at, content]) => (at.startsWith('flow ') ? [[at.slice(5), content as FlowContent]] : [])),
  )
