import type { FlowContent, FlowProblem, Step } from '@tandem/contract'
import { type Exit, exitsOf, type When } from '@tandem/contract/flows/exits.ts'
import {
  Background,
  Controls,
  type Edge,
  MarkerType,
  type NodeChange,
  Panel,
  ReactFlow,
  type ReactFlowInstance,
} from '@xyflow/react'
import '@xyflow/react/dist/style.css'
import { useEffect, useMemo, useRef } from 'react'
import { useCan } from '../../../session/session.tsx'
import { useDark } from '../../../theme/mode.ts'
import { useTexts } from '../texts.ts'
import css from './graph.module.css'
import { NODE, place, type Way, wayKey, waysOf } from './layout.ts'
import { StepNode, type StepNodeType } from './step-node.tsx'
import { useGraphWords } from './use-graph-words.ts'
import { useWayLabel } from './use-labels.ts'

interface Props {
  flow: FlowContent
  problems: FlowProblem[]
  chosen: string | null
  choose: (step: string | null) => void
  /** Steps that the talk went through, and the one where it stands. */
  lit: { passed: ReadonlySet<string>; now: string | null }
  connect: (from: string, whens: When[], to: string) => void
  disconnect: (from: string, whens: When[]) => void
  remove: (step: string) => void
}

const nodeTypes = { step: StepNode }

type WayEdge = Edge<{ whens: When[] }>

/** The flow as a graph, laid out by itself: to read, to choose in, and to lead ways elsewhere. */
export function Graph({ flow, problems, chosen, choose, lit, connect, disconnect, remove }: Props) {
  const t = useTexts()
  const words = useGraphWords()
  const mayWrite = useCan('knowledge:write')
  const nodes = useNodes({ flow, problems, chosen, lit })
  const edges = useEdges(flow, lit.passed)
  const view = useRef<ReactFlowInstance<StepNodeType, WayEdge> | null>(null)
  const box = useRef<HTMLDivElement>(null)
  useFollow(view, lit.now)
  useReveal(view, box, chosen)
  const whenOf = (from: string, handle: string | null | undefined): When => {
    const step = flow.steps.find(({ id }) => id === from)
    return (step && exitsOf(step).find(({ when }) => wayKey(when) === handle)?.when) ?? null
  }
  const onNodesChange = (changes: NodeChange<StepNodeType>[]) => {
    const selected = changes.find((one) => one.type === 'select' && one.selected)
    if (selected?.type === 'select') choose(selected.id)
  }
  return (
    <ReactFlow
      ref={box}
      className={css.graph ?? ''}
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      colorMode={useDark() ? 'dark' : 'light'}
      ariaLabelConfig={words}
      onInit={(instance) => {
        view.current = instance
        void showStart(instance, flow.start)
      }}
      onNodesChange={onNodesChange}
      onPaneClick={() => choose(null)}
      onNodesDelete={([gone]) => gone && remove(gone.id)}
      onEdgesDelete={([gone]) => gone?.data && disconnect(gone.source, gone.data.whens)}
      onConnect={({ source, sourceHandle, target }) => connect(source, [whenOf(source, sourceHandle)], target)}
      onReconnect={(edge, { target }) => edge.data && connect(edge.source, edge.data.whens, target)}
      nodesDraggable={false}
      // Tab would go through every way first; steps say where they lead, and change it, in their form.
      edgesFocusable={false}
      nodesConnectable={mayWrite}
      edgesReconnectable={mayWrite}
      deleteKeyCode={mayWrite ? ['Delete', 'Backspace'] : null}
      minZoom={0.15}
      maxZoom={1.5}
    >
      <Background gap={22} size={1} />
      <Controls showInteractive={false} />
      <Panel position="bottom-right" className={css.keys ?? ''}>
        {t.graphKeys}
      </Panel>
    </ReactFlow>
  )
}

const READABLE = 0.5
/** So much below the start is shown at first where the whole would be too small, in pixels of the graph. */
const BEGINNING = 420

/** The whole flow where it can be read like that; otherwise its beginning. */
async function showStart(view: ReactFlowInstance<StepNodeType, WayEdge>, start: string): Promise<void> {
  await view.fitView({ minZoom: 0.15, maxZoom: 1, padding: 0.08 })
  const top = view.getNode(start)?.position.y
  if (view.getZoom() >= READABLE || top === undefined) return
  const nodes = view.getNodes().filter(({ position: { y } }) => y >= top && y <= top + BEGINNING)
  await view.fitView({ nodes, minZoom: READABLE, maxZoom: 0.85, padding: 0.08 })
}

/** Keeps the step where the talk stands in sight. */
function useFollow(view: React.RefObject<ReactFlowInstance<StepNodeType, WayEdge> | null>, now: string | null): void {
  useEffect(() => {
    const node = now === null ? undefined : view.current?.getNode(now)
    if (!node) return
    const zoom = Math.max(0.6, view.current?.getZoom() ?? 1)
    void view.current?.setCenter(node.position.x + NODE.width / 2, node.position.y + NODE.height / 2, {
      zoom,
      duration: 250,
    })
  }, [view, now])
}

/** Brings the chosen step into sight: it may have been added, or led to, where the graph does not show. */
function useReveal(
  view: React.RefObject<ReactFlowInstance<StepNodeType, WayEdge> | null>,
  box: React.RefObject<HTMLDivElement | null>,
  chosen: string | null,
): void {
  useEffect(() => {
    const node = chosen === null ? undefined : view.current?.getNode(chosen)
    const frame = box.current?.getBoundingClientRect()
    if (!node || !frame || !view.current) return
    const { x, y } = node.position
    const from = view.current.flowToScreenPosition({ x, y })
    const to = view.current.flowToScreenPosition({ x: x + NODE.width, y: y + NODE.height })
    const isSeen = from.x >= frame.left && from.y >= frame.top && to.x <= frame.right && to.y <= frame.bottom
    if (isSeen) return
    const zoom = view.current.getZoom()
    void view.current.setCenter(x + NODE.width / 2, y + NODE.height / 2, { zoom, duration: 250 })
  }, [view, box, chosen])
}

function useNodes({ flow, problems, chosen, lit }: Pick<Props, 'flow' | 'problems' | 'chosen' | 'lit'>) {
  const t = useTexts()
  const places = useMemo(() => place(flow), [flow])
  return useMemo(
    () =>
      flow.steps.map((step): StepNodeType => {
        const wrong = problems.filter((problem) => problem.step === step.id)
        return {
          id: step.id,
          type: 'step',
          position: places.get(step.id) ?? { x: 0, y: 0 },
          ...NODE,
          measured: NODE,
          selected: step.id === chosen,
          ariaLabel: `${t.kinds[step.do]} ${step.id}`,
          data: {
            step,
            flow,
            wrong,
            isStart: flow.start === step.id,
            exits: fromLeft(step, places),
            lit: lit.now === step.id ? 'now' : lit.passed.has(step.id) ? 'passed' : undefined,
          },
        }
      }),
    [flow, places, problems, chosen, lit, t],
  )
}

/** The ways out in the order in which their ends stand, so that they cross as little as can be. */
const fromLeft = (step: Step, places: ReadonlyMap<string, { x: number }>): Exit[] =>
  exitsOf(step).toSorted((a, b) => (places.get(a.to)?.x ?? 0) - (places.get(b.to)?.x ?? 0))

function useEdges(flow: FlowContent, passed: ReadonlySet<string>): WayEdge[] {
  const t = useTexts()
  const labelOf = useWayLabel()
  return useMemo(
    () =>
      waysOf(flow).map(({ id, from, to, whens }: Way): WayEdge => {
        const step = flow.steps.find((one) => one.id === from)
        const label = whens.flatMap((when) => (step && when !== null ? [labelOf(step, when)] : [])).join(' / ')
        const isAside = whens.every((when) => when?.kind === 'error' || when?.kind === 'timeout')
        return {
          id,
          source: from,
          sourceHandle: wayKey(whens[0] ?? null),
          target: to,
          type: 'smoothstep',
          data: { whens },
          ariaLabel: t.way(from, to),
          ...(label !== '' && { label }),
          markerEnd: { type: MarkerType.ArrowClosed },
          className: `${css.way} ${isAside ? css.aside : ''} ${passed.has(from) && passed.has(to) ? css.passed : ''}`,
        }
      }),
    [flow, labelOf, passed, t],
  )
}
