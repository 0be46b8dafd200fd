import { SafetyCertificateOutlined } from '@ant-design/icons'
import type { Proposal } from '@tandem/contract'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useFormat } from '../../../i18n/format.ts'
import css from './approval.module.css'
import { DeclineDialog } from './decline-dialog.tsx'
import { Fields } from './fields.tsx'
import { useTexts } from './texts.ts'
import { useToolTitle } from './use-tool-title.ts'
import { useWhoWants } from './use-who-wants.ts'

interface Props {
  proposal: Proposal
  mayDecide: boolean
  jumpTo: (seq: number) => void
}

/** One thing that waits for a person: what would be done, why, from which message; agree or decline. */
export function ApprovalCard({ proposal, mayDecide, jumpTo }: Props) {
  const t = useTexts()
  const format = useFormat()
  const { message } = App.useApp()
  const [declining, setDeclining] = useState(false)
  const title = useToolTitle(proposal.tool)
  const who = useWhoWants(proposal.by)
  const approve = useVerbMutation('assistant.approve', {
    refresh: ['assistant.proposals', 'commerce.ordersOf', 'commerce.order'],
    onSuccess: ({ state }) => {
      if (state === 'done') void message.success(t.approved)
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
