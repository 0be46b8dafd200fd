import type { FlowContent, Step } from '../flow.ts'
import { exitsOf } from './exits.ts'

/** A way that a flow may go by itself, and what has to be true of a slot for it. */
interface Edge {
  from: string
  to: string
  needs: { slot: string; filled: boolean } | null
}

/** So many choices of filled and empty slots are tried; a flow that needs more is taken to be endless. */
const BUDGET = 200

/**
 * The steps of a circle that the flow could run through without hearing from the customer; null when there is none.
 *
 * Without input slots are only ever emptied, so a circle repeats only where it needs no slot both filled (to pass the
 * question for it) and empty (having cleared it, or having waited for it in vain). Every such circle survives when
 * either all ways that need the slot filled or all that need it empty are taken out: that is what is tried.
 */
export function endlessCircle(flow: Pick<FlowContent, 'steps'>): string[] | null {
  let budget = BUDGET
  const search = (all: readonly Edge[]): string[] | null => {
    const edges = onCircles(all)
    if (edges.length === 0) return null
    const slot = contradictedIn(edges)
    if (slot === undefined || budget-- <= 0) return circleIn(edges)
    const without = (filled: boolean) => edges.filter(({ needs }) => needs?.slot !== slot || needs.filled !== filled)
    return search(without(true)) ?? search(without(false))
  }
  return search(flow.steps.flatMap(edgesOf))
}

function edgesOf(step: Step): Edge[] {
  return exitsOf(step).flatMap(({ when, to }): Edge[] => {
    const edge = { from: step.id, to, needs: null }
    switch (step.do) {
      case 'ask':
        return [{ ...edge, needs: { slot: step.slot, filled: when === null } }]
      case 'clear':
        return [{ ...edge, needs: { slot: step.slot, filled: false } }]
      case 'confirm':
        return when?.kind === 'timeout' ? [edge] : []
      default:
        return [edge]
    }
  })
}

/** Without the ways that lead into or out of circles only. */
function onCircles(all: readonly Edge[]): Edge[] {
  let edges = [...all]
  for (;;) {
    const entered = new Set(edges.map(({ to }) => to))
    const left = new Set(edges.map(({ from }) => from))
    const kept = edges.filter(({ from, to }) => entered.has(from) && left.has(to))
    if (kept.length === edges.length) return kept
    edges = kept
  }
}

function contradictedIn(edges: readonly Edge[]): string | undefined {
  const needs = edges.flatMap((edge) => edge.needs ?? [])
  return needs.find(({ slot, filled }) => needs.some((other) => other.slot === slot && other.filled !== filled))?.slot
}

/** One circle, by following any way out until a step comes again. */
function circleIn(edges: readonly Edge[]): string[] {
  const path: string[] = []
  let at = edges[0]?.from ?? ''
  while (!path.includes(at)) {
    path.push(at)
    at = edges.find(({ from }) => from === at)?.to ?? ''
  }
  return path.slice(path.indexOf(at))
}
