import type { Task } from '@tandem/contract'
import { Segmented, Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useVerb } from '../../../api/hooks.ts'
import { useFormat } from '../../../i18n/format.ts'
import { Chip } from '../../../ui/chip.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Problem } from '../../../ui/problem.tsx'
import css from '../quality.module.css'
import { useTexts as useQualityTexts } from '../texts.ts'
import { useNames } from '../use-names.ts'
import { useTexts } from './texts.ts'

/** What the inspector has to score, the oldest first, and what they have scored. */
export function Tasks() {
  const t = useTexts()
  const [state, setState] = useState<Task['state']>('open')
  const tasks = useVerb('quality.reviews', { state })
  return (
    <div className={css.page}>
      <Segmented
        className={css.filter ?? ''}
        value={state}
        onChange={setState}
        aria-label={t.tasks}
        options={(['open', 'scored'] as const).map((value) => ({ value, label: t.state[value] }))}
      />
      {tasks.isPending && <Skeleton active />}
      {tasks.isError && <Problem problem={tasks.error} retry={() => void tasks.refetch()} />}
      {tasks.data?.rows.length === 0 && <Empty {...t.tasksEmpty} />}
      {tasks.data && tasks.data.rows.length > 0 && (
        <ul className={css.list}>
          {tasks.data.rows.map((task) => (
            <TaskRow key={task.id} task={task} />
          ))}
        </ul>
      )}
    </div>
  )
}

function TaskRow({ task: { episode, agent, channel, closedAt, picked, assignedAt, score } }: { task: Task }) {
  const t = useTexts()
  const quality = useQualityTexts()
  const format = useFormat()
  const nameOf = useNames()
  return (
    <li>
      <Link to={`/quality/tasks/${episode}`} className={css.row}>
        <span className={css.who}>
          <strong>{nameOf(agent)}</strong>
          <small>
            {channel} · {format.short(closedAt)} · {t.assignedAt(format.short(assignedAt))}
          </small>
        </span>
        <span className={css.tags}>
          <Chip tone={picked === 'risk' ? 'warn' : 'plain'}>{t.picked[picked]}</Chip>
          {score !== null && <Chip tone="accent">{quality.points(score)}</Chip>}
        </span>
      </Link>
    </li>
  )
}
