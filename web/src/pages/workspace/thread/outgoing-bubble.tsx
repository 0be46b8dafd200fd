import { ClockCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { live, outbox } from '../../../live/live.ts'
import type { Outgoing } from '../../../live/outbox.ts'
import { useSession } from '../../../session/session.tsx'
import { RichText } from '../../../ui/rich-text.tsx'
import { useStore } from '../../../ui/store.ts'
import { useDraft } from '../composer/drafts.ts'
import { useTexts } from '../texts.ts'
import css from './thread.module.css'

/** A text on its way, or one that the server refused, with every way out of that. */
export function OutgoingBubble({ entry }: { entry: Outgoing }) {
  const t = useTexts()
  const online = useStore(live, (state) => state.status === 'online')
  return (
    <article
      className={css.message}
      data-voice={entry.kind === 'note' ? 'note' : 'agent'}
      data-sending=""
      data-first=""
    >
      <div className={css.column}>
        <div className={css.bubble}>
          <RichText text={entry.text} />
        </div>
        {entry.problem === undefined ? (
          <footer className={css.below}>
            <ClockCircleOutlined /> {online ? t.sending : t.waitingNetwork}
          </footer>
        ) : (
          <Refused entry={entry} problem={entry.problem} />
        )}
      </div>
    </article>
  )
}

function Refused({ entry, problem }: { entry: Outgoing; problem: string }) {
  const t = useTexts()
  const { user } = useSession()
  const [draft, setDraft] = useDraft(user.id, entry.conversation)
  const takeBack = () => {
    setDraft({ text: [draft.text, entry.text].filter(Boolean).join('\n'), note: entry.kind === 'note' })
    outbox.discard(entry.clientId)
  }
  return (
    <footer className={css.refused} role="alert">
      <ExclamationCircleOutlined /> {t.refused}: {problem}
      <Button size="small" type="link" onClick={() => outbox.retry(entry.clientId)}>
        {t.sendAgain}
      </Button>
      <Button size="small" type="link" onClick={takeBack}>
        {t.takeBack}
      </Button>
      <Button size="small" type="link" danger onClick={() => outbox.discard(entry.clientId)}>
        {t.discard}
      </Button>
    </footer>
  )
}
