import { Skeleton } from 'antd'
import { Problem } from '../../../ui/problem.tsx'
import { Approvals } from '../approval/approvals.tsx'
import { Composer } from '../composer/composer.tsx'
import { ConsultBar } from '../consult/consult-bar.tsx'
import { SnoozeBar } from '../later/snooze-bar.tsx'
import { TaskBar } from '../task/task-bar.tsx'
import { useTexts } from '../texts.ts'
import { useConversation } from '../use-conversation.ts'
import css from './thread.module.css'
import { ThreadHeader } from './thread-header.tsx'
import { Timeline } from './timeline.tsx'

interface Props {
  id: string
  /** A message to bring into sight, or null. */
  jump: number | null
  jumpTo: (seq: number) => void
  jumped: () => void
  showAside: () => void
}

/** The middle column: one conversation, from its header to what is being written. */
export function ThreadPane({ id, jump, jumpTo, jumped, showAside }: Props) {
  const t = useTexts()
  const conversation = useConversation(id)
  if (conversation.error && !conversation.data)
    return (
      <section className={css.pane}>
        <Problem problem={conversation.error} retry={() => void conversation.refetch()} />
      </section>
    )
  if (!conversation.data)
    return (
      <section className={css.pane} aria-busy="true">
        <div className={css.loading}>
          <Skeleton active avatar paragraph={{ rows: 2 }} />
          <Skeleton active avatar paragraph={{ rows: 1 }} />
          <Skeleton active avatar paragraph={{ rows: 3 }} />
        </div>
      </section>
    )
  return (
    <section className={css.pane} aria-label={t.reply}>
      <ThreadHeader conversation={conversation.data} showAside={showAside} />
      <SnoozeBar conversation={conversation.data} />
      <TaskBar conversation={conversation.data} />
      <ConsultBar conversation={id} />
      <Approvals conversation={conversation.data} jumpTo={jumpTo} />
      <Timeline conversation={conversation.data} jump={jump} jumped={jumped} />
      <Composer conversation={conversation.data} />
    </section>
  )
}
