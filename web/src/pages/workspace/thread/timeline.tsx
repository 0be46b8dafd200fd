import { ArrowDownOutlined } from '@ant-design/icons'
import type { Conversation } from '@tandem/contract'
import { Button, Skeleton } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { useVerb } from '../../../api/hooks.ts'
import { useCommon } from '../../../i18n/common.ts'
import { useCustomerName } from '../../../i18n/customer-name.ts'
import { outbox, watch } from '../../../live/live.ts'
import { firstSeqOf, hasOlder, lastSeqOf } from '../../../live/thread.ts'
import { useSession } from '../../../session/session.tsx'
import { useWhole } from '../../../ui/store.ts'
import { useTexts } from '../texts.ts'
import { deliveryOf } from './delivery.ts'
import { itemsOf } from './items.ts'
import { OutgoingBubble } from './outgoing-bubble.tsx'
import css from './thread.module.css'
import { TimelineItem } from './timeline-item.tsx'
import { Typing } from './typing.tsx'
import { useHistory } from './use-history.ts'
import { useMarkRead } from './use-mark-read.ts'
import { useScroll } from './use-scroll.ts'
import { useThread } from './use-thread.ts'

interface Props {
  conversation: Conversation
  jump: number | null
  jumped: () => void
}

/** Everything that was said, the oldest on top; scrolling up goes back through earlier episodes. */
export function Timeline({ conversation, jump, jumped }: Props) {
  const t = useTexts()
  const nameOf = useCustomerName()
  const { user } = useSession()
  const thread = useThread(conversation.id)
  const sent = new Set(thread.messages.map((message) => message.clientId))
  const waiting = useWhole(outbox.entries).filter(
    (entry) => entry.conversation === conversation.id && !sent.has(entry.clientId),
  )
  const history = useHistory(conversation.id)
  const lastSeq = lastSeqOf(thread)
  const scroll = useScroll(firstSeqOf(thread), `${lastSeq} ${waiting.length} ${thread.typing?.at}`, history.older)
  useEffect(() => {
    if (waiting.length > 0) scroll.toEnd()
  }, [waiting.length, scroll.toEnd])
  useMarkRead(conversation, lastSeq, scroll.atEnd, user.id)
  useJump(jump, jumped, history.backTo)

  const [readSeq] = useState(conversation.readSeq)
  const episodes = useVerb('conversations.episodes', { customer: conversation.customer.id }).data?.rows
  const items = useMemo(
    () => itemsOf(thread.messages, episodes?.filter((one) => one.conversation === conversation.id) ?? [], readSeq),
    [thread.messages, episodes, conversation.id, readSeq],
  )

  const { deliveredSeq, seenSeq } = conversation
  const delivery = useMemo(
    () => deliveryOf(thread.messages, { deliveredSeq, seenSeq }),
    [thread.messages, deliveredSeq, seenSeq],
  )
  if (thread.state === 'failed') return <LoadFailed id={conversation.id} />
  return (
    <div className={css.scroller}>
      <div className={css.timeline} ref={scroll.box} onScroll={scroll.onScroll} role="log">
        <div>
          {thread.state === 'loading' && <Skeleton active avatar paragraph={{ rows: 4 }} />}
          {thread.state === 'ready' && (
            <div className={css.edge}>{history.loading ? t.older : hasOlder(thread) ? '' : t.beginning}</div>
          )}
          {items.map((item) => (
            <TimelineItem
              key={item.key}
              item={item}
              customer={nameOf(conversation.customer.name)}
              delivery={delivery}
            />
          ))}
          {waiting.map((entry) => (
            <OutgoingBubble key={entry.clientId} entry={entry} />
          ))}
          <Typing typing={thread.typing} name={nameOf(conversation.customer.name)} />
        </div>
      </div>
      {!scroll.atEnd && (
        <Button className={css.toEnd ?? ''} shape="round" icon={<ArrowDownOutlined />} onClick={scroll.toEnd}>
          {lastSeq > conversation.readSeq ? t.newMessages : t.newest}
        </Button>
      )}
    </div>
  )
}

/** Brings a message into sight, however far back it is. */
function useJump(seq: number | null, jumped: () => void, backTo: (seq: number) => Promise<void>): void {
  useEffect(() => {
    if (seq === null) return
    void backTo(seq).then(() => {
      requestAnimationFrame(() => document.querySelector(`[data-seq="${seq}"]`)?.scrollIntoView({ block: 'start' }))
      jumped()
    })
  }, [seq, jumped, backTo])
}

function LoadFailed({ id }: { id: string }) {
  const t = useCommon()
  return (
    <div className={css.edge} role="alert">
      {t.failed} <Button onClick={() => watch(id)}>{t.retry}</Button>
    </div>
  )
}
