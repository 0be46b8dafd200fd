import type { Conversation } from '@tandem/contract'
import { useVerb } from '../../../api/hooks.ts'
import { useCan, useSession } from '../../../session/session.tsx'
import css from './approval.module.css'
import { ApprovalCard } from './approval-card.tsx'
import { DecidedLine } from './decided-line.tsx'
import { useTexts } from './texts.ts'

interface Props {
  conversation: Conversation
  jumpTo: (seq: number) => void
}

/** What the AI or a flow wants done here, and what became of it. */
export function Approvals({ conversation, jumpTo }: Props) {
  const t = useTexts()
  const { user } = useSession()
  const supervises = useCan('conversation:supervise')
  const { data } = useVerb(
    'assistant.proposals',
    { conversation: conversation.id },
    // The epoch moves with every word of the customer and every change of hands.
    { staleTime: 60_000, keepPrevious: true, version: conversation.epoch },
  )
  if (!data || data.rows.length === 0) return null
  const mayDecide = conversation.status === 'open' && (conversation.assignee.id === user.id || supervises)
  return (
    <section className={css.list} aria-label={t.list}>
      {data.rows.map((proposal) =>
        proposal.state === 'open' || proposal.state === 'approved' ? (
          <ApprovalCard
            key={proposal.id}
            conversation={conversation}
            proposal={proposal}
            mayDecide={mayDecide}
            jumpTo={jumpTo}
          />
        ) : (
          <DecidedLine key={proposal.id} proposal={proposal} state={proposal.state} />
        ),
      )}
    </section>
  )
}
