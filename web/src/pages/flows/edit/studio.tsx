import type { FlowContent, FlowItem } from '@tandem/contract'
import { Skeleton } from 'antd'
import { Suspense, useState } from 'react'
import { Boundary } from '../../../ui/boundary.tsx'
import { later } from '../../../ui/later.ts'
import { ReviewNotices } from '../../knowledge/review/review-notices.tsx'
import { ChangeList } from '../changes/change-list.tsx'
import { changesOf } from '../changes/changes.ts'
import { useTalk } from '../simulator/use-talk.ts'
import { useTexts } from '../texts.ts'
import { addStep, connect, disconnect, type Kind, removeStep } from './edits.ts'
import { Panel, type PanelName } from './panel.tsx'
import { Reached } from './reached.tsx'
import css from './studio.module.css'
import { Toolbar } from './toolbar.tsx'
import { useFlowEditing } from './use-flow-editing.ts'
import { useFlowSaving } from './use-flow-saving.ts'
import { useProblems } from './use-problems.ts'
import { useShortcuts } from './use-shortcuts.ts'

/** The graph is fetched apart: xyflow and the layout are as large as the rest of the page. */
const Graph = later(() => import('../graph/graph.tsx').then((m) => m.Graph))

/** One flow: its graph, what is chosen in it, what is wrong with it, and a talk with it. */
export function Studio({ item, stored }: { item?: FlowItem; stored: FlowContent }) {
  const t = useTexts()
  const published = item && item.version > 0 ? item : undefined
  const [key, setKey] = useState(item?.key ?? '')
  const [chosen, setChosen] = useState<string | null>(null)
  const [panel, setPanel] = useState<PanelName>(firstPanel(item))
  const [added, setAdded] = useState<string | null>(null)
  const editing = useFlowEditing(stored, item?.updatedAt ?? '')
  const { content, change } = editing
  const newer = editing.overtaken ? newerList(stored, content) : null
  const problems = useProblems(key, content)
  const saving = useFlowSaving(editing)
  const talk = useTalk(key || 'draft', content)
  useShortcuts(editing)
  const choose = (id: string | null) => {
    setChosen(id)
    if (id !== null) setPanel('step')
  }
  const add = (kind: Kind) => {
    const { flow, id } = addStep(content, kind, chosen)
    change(flow)
    setChosen(id)
    setAdded(id)
    setPanel('step')
  }
  return (
    <div className={css.studio}>
      <Toolbar item={item} itemKey={key} setKey={setKey} editing={editing} saving={saving} add={add} />
      {item && <ReviewNotices item={item} overtaken={newer} />}
      {item && <Reached item={item} />}
      {/* What is changed while it is being saved would be lost. */}
      <div className={css.split} inert={saving.isPending}>
        <section className={css.canvas} aria-label={t.graph}>
          <Boundary>
            <Suspense fallback={<Skeleton className={css.waiting} active title={false} paragraph={{ rows: 8 }} />}>
              <Graph
                flow={content}
                problems={problems}
                chosen={chosen}
                choose={choose}
                lit={talk.lit}
                connect={(from, whens, to) =>
                  change(whens.reduce((flow, when) => connect(flow, from, when, to), content))
                }
                disconnect={(from, whens) =>
                  change(whens.reduce((flow, when) => disconnect(flow, from, when), content))
                }
                remove={(id) => change(removeStep(content, id))}
              />
            </Suspense>
          </Boundary>
        </section>
        <Panel
          open={panel}
          show={setPanel}
          flow={content}
          flowKey={key}
          published={published}
          change={change}
          chosen={chosen}
          added={added}
          choose={choose}
          problems={problems}
          talk={talk}
        />
      </div>
    </div>
  )
}

/** What the flow on the screen changes in the one that was saved meanwhile. */
function newerList(stored: FlowContent, content: FlowContent) {
  const changes = changesOf(stored, content)
  return { count: changes.length, list: <ChangeList changes={changes} before={stored} after={content} /> }
}

/** A new flow begins with its name; who comes to one in review wants to know what would be another. */
function firstPanel(item: FlowItem | undefined): PanelName {
  if (!item) return 'slots'
  return item.state === 'review' && item.version > 0 ? 'changes' : 'step'
}
