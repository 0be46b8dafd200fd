import { Graph, layout } from '@dagrejs/dagre'
import type { FlowContent } from '@tandem/contract'
import { exitsOf, type When } from '@tandem/contract/flows/exits.ts'

export const NODE = { width: 232, height: 106 }

/** From one step to another, under one or several conditions. */
export interface Way {
  id: string
  from: string
  to: string
  whens: When[]
}

/** A name for a condition, unique among the ways out of one step. */
export const wayKey = (when: When): string =>
  when === null ? 'next' : 'value' in when ? `${when.kind}:${when.value}` : when.kind

/** Every way between steps that exist; conditions that lead to the same step share one. */
export function waysOf(flow: FlowContent): Way[] {
  const ids = new Set(flow.steps.map(({ id }) => id))
  return flow.steps.flatMap((step) => {
    const exits = exitsOf(step).filter(({ to }) => ids.has(to))
    return [...new Set(exits.map(({ to }) => to))].map((to) => {
      const whens = exits.filter((exit) => exit.to === to).map(({ when }) => when)
      return { id: `${step.id}|${whens.map(wayKey).join('|')}`, from: step.id, to, whens }
    })
  })
}

/** Where each step stands, from top to bottom in the order of the talk: left upper corners in pixels. */
export function place(flow: FlowContent): Map<string, { x: number; y: number }> {
  const graph = new Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'TB', nodesep: 36, ranksep: 64, ranker: 'tight-tree' })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { id } of flow.steps) graph.setNode(id, { ...NODE })
  for (const { id, from, to } of waysOf(flow)) graph.setEdge(from, to, {}, id)
  layout(graph)
  return new Map(
    flow.steps.map(({ id }) => {
      const { x = 0, y = 0 } = graph.node(id) ?? {}
      return [id, { x: x - NODE.width / 2, y: y - NODE.height / 2 }]
    }),
  )
}
