import { SafetyCertificateOutlined } from '@ant-design/icons'
import type { Conversation, Proposal } from '@tandem/contract'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useToolTitle } from '../../../i18n/tool-title.ts'
import { useSession } from '../../../session/session.tsx'
import { useDraft } from '../composer/drafts.ts'
import css from './approval.module.css'
import { DeclineDialog } from './decline-dialog.tsx'
import { Fields } from './fields.tsx'
import { useTexts } from './texts.ts'
import { told } from './told.ts'
import { useWhoWants } from './use-who-wants.ts'

interface Props {
  conversation: Conversation
  proposal: Proposal
  mayDecide: boolean
  jumpTo: (seq: number) => void
}

/**
 * One thing that waits for a person: what would be done, why, from which message; agree or decline. Done, the words for
 * the customer stand in the field, to be read and sent.
 */
export function ApprovalCard({ conversation, proposal, mayDecide, jumpTo }: Props) {
  const t = useTexts()
  const format = useFormat()
  const { message } = App.useApp()
  const [declining, setDeclining] = useState(false)
  const { user } = useSession()
  const isMine = conversation.assignee.id === user.id
  const [draft, setDraft] = useDraft(user.id, conversation.id)
  const title = useToolTitle()(proposal.tool) ?? proposal.tool
  const who = useWhoWants(proposal.by)
  const approve = useVerbMutation('assistant.approve', {
    refresh: ['assistant.proposals', 'commerce.ordersOf', 'commerce.order'],
    onSuccess: (decided) => {
      if (decided.state !== 'done') return
      const words = isMine && draft.text === '' ? told(decided, conversation.language) : null
      if (words) setDraft({ text: words, note: false })
      void message.success(words ? t.approvedToTell : t.approved)
    },
  })
  const isLost = proposal.state === 'approved'
  return (
    <article className={css.card}>
      <header>
        <SafetyCertificateOutlined aria-hidden />
        <strong>{title}</strong>
        <small>{who}</small>
      </header>
      <Fields values={proposal.input} />
      {proposal.said && (
        <blockquote>
          <span className="unseen">{t.from}</span>
          <p>{proposal.said}</p>
          <Button type="link" size="small" onClick={() => jumpTo(proposal.seq)}>
            {t.show}
          </Button>
        </blockquote>
      )}
      {isLost && <p role="status">{t.lost}</p>}
      <footer>
        <small>{mayDecide ? t.asYou : t.notYours}</small>
        {!isLost && <small>{t.until(format.moment(proposal.until))}</small>}
        <span>
          {!isLost && (
            <Button size="small" disabled={!mayDecide || approve.isPending} onClick={() => setDeclining(true)}>
              {t.decline}
            </Button>
          )}
          <Button
            size="small"
            type="primary"
            disabled={!mayDecide}
            loading={approve.isPending}
            onClick={() => approve.mutate({ proposal: proposal.id })}
          >
            {isLost ? t.again : t.approve}
          </Button>
        </span>
      </footer>
      {declining && <DeclineDialog proposal={proposal.id} close={() => setDeclining(false)} />}
    </article>
  )
}
