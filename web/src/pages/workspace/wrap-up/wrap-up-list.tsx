import type { VerbOutput } from '@tandem/contract'
import { Button } from 'antd'
import { useEffect } from 'react'
import { Link } from 'react-router'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { useCustomerName } from '../../../i18n/customer-name.ts'
import { useCan } from '../../../session/session.tsx'
import { useNow } from '../../../ui/use-now.ts'
import { useShortcut } from '../../../ui/use-shortcut.ts'
import { useTexts } from './texts.ts'
import css from './wrap-up.module.css'

/** Conversations that are over and still take a place, for notes and tags: how long, and the way to be done sooner. */
export function WrapUpList() {
  const { data, refetch } = useVerb('routing.wrapUps', {}, { enabled: useCan('routing:work') })
  if (!data || data.rows.length === 0) return null
  return <Rows rows={data.rows} refetch={refetch} />
}

interface Props {
  rows: VerbOutput<'routing.wrapUps'>['rows']
  refetch: () => unknown
}

function Rows({ rows, refetch }: Props) {
  const t = useTexts()
  const nameOf = useCustomerName()
  const now = useNow(1000)
  const finish = useVerbMutation('routing.finishWrapUp', { refresh: ['routing.wrapUps', 'workforce.me'] })
  const left = rows.filter(({ until }) => Date.parse(until) > now)
  const [first] = left
  const done = (conversation: string) => finish.mutate({ conversation })
  useShortcut('KeyO', () => first && done(first.conversation.id), first !== undefined && !finish.isPending)
  // One that has run out is over at the server, too: the place is free again.
  const over = rows.length - left.length
  useEffect(() => {
    if (over > 0) void refetch()
  }, [over, refetch])
  if (left.length === 0) return null
  return (
    <ul className={css.list} aria-label={t.list}>
      {left.map(({ conversation: { id, customer }, until }) => (
        <li key={id}>
          <Link to={`/workspace/closed/${id}`}>
            <strong>{t.title(nameOf(customer.name))}</strong>
            <small>{t.left(Math.ceil((Date.parse(until) - now) / 1000))}</small>
          </Link>
          <Button size="small" title="Alt O" loading={finish.isPending} onClick={() => done(id)}>
            {t.done}
          </Button>
        </li>
      ))}
    </ul>
  )
}
