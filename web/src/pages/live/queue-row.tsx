import type { QueueEntry } from '@tandem/contract'
import { Button } from 'antd'
import { Link, useNavigate } from 'react-router'
import type { z } from 'zod'
import { useVerb, useVerbMutation } from '../../api/hooks.ts'
import { useCommon } from '../../i18n/common.ts'
import { useCustomerName } from '../../i18n/customer-name.ts'
import { useFormat } from '../../i18n/format.ts'
import { useCan } from '../../session/session.tsx'
import { useTexts as useShellTexts } from '../../shell/texts.ts'
import { useSkillTitle } from '../../shell/use-skill-title.ts'
import { Face } from '../../ui/face.tsx'
import { waitTone } from './figures.ts'
import css from './live.module.css'
import { useTexts } from './texts.ts'

interface Props {
  entry: z.infer<typeof QueueEntry>
  waitedSeconds: number
  /** Nobody has waited longer. */
  longest: boolean
}

/** One waiting customer: why, for how long, and the way to take them. */
export function QueueRow({ entry, waitedSeconds, longest }: Props) {
  const t = useTexts()
  const nameOf = useCustomerName()
  const common = useCommon()
  const shell = useShellTexts()
  const format = useFormat()
  const skills = useSkillTitle()
  const works = useCan('routing:work')
  const { conversation, reason, triage, priority, state, position } = entry
  const facts = [
    shell.reason[reason],
    triage && common.triage[triage],
    priority <= 2 && common.priority(priority),
    ...entry.skills.map(skills),
  ].filter(Boolean)
  return (
    <li className={css.row}>
      <Face name={nameOf(conversation.customer.name)} emotion={conversation.emotion} size={30} />
      <Link className={css.who} to={`/workspace/queue/${conversation.id}`}>
        <strong>{nameOf(conversation.customer.name)}</strong>
        <span>{facts.join(' · ')}</span>
      </Link>
      <span className={css.waited} data-tone={waitTone(waitedSeconds, 1)} data-longest={longest || undefined}>
        <strong>{format.span(waitedSeconds)}</strong>
        <small>{state === 'offered' ? t.offered : t.position(position)}</small>
      </span>
      {works && <Take conversation={conversation.id} />}
    </li>
  )
}

function Take({ conversation }: { conversation: string }) {
  const t = useTexts()
  const navigate = useNavigate()
  const offline = useVerb('workforce.me', {}).data?.presence === 'offline'
  const take = useVerbMutation('routing.take', {
    refresh: ['routing.queue', 'insights.live', 'workforce.me', 'conversations.list'],
    onSuccess: ({ id }) => void navigate(`/workspace/mine/${id}`),
  })
  return (
    <Button
      size="small"
      disabled={offline}
      title={offline ? t.takeOffline : undefined}
      loading={take.isPending}
      onClick={() => take.mutate({ conversation })}
    >
      {t.take}
    </Button>
  )
}
