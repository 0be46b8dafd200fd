import type { LearnCluster } from '@tandem/contract'
import { Button, Checkbox, Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useCan } from '../../../session/session.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { TurnWhy } from '../../knowledge/bench/turn-why.tsx'
import css from '../learning.module.css'
import { useTexts } from '../texts.ts'

/** Every question of a group; some of them can become a group of their own. */
export function Questions({ cluster }: { cluster: LearnCluster }) {
  const t = useTexts()
  const format = useFormat()
  const mayRead = useCan('conversation:read')
  const maySplit = useCan('knowledge:write') && cluster.state === 'open'
  const [chosen, setChosen] = useState<string[]>([])
  const [asked, setAsked] = useState<string | null>(null)
  const found = useVerb('learning.questions', { cluster: cluster.id })
  const split = useVerbMutation('learning.split', {
    refresh: ['learning.inbox', 'learning.questions'],
    onSuccess: () => setChosen([]),
  })
  if (found.isError) return <Problem problem={found.error} retry={() => void found.refetch()} />
  if (!found.data) return <Skeleton active paragraph={{ rows: 2 }} title={false} />
  const { rows } = found.data
  return (
    <>
      <ul className={css.questions}>
        {rows.map(({ id, text, reason, at, conversation }) => (
          <li key={id}>
            {maySplit && rows.length > 1 ? (
              <Checkbox
                checked={chosen.includes(id)}
                onChange={({ target }) =>
                  setChosen(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
                }
              >
                {text}
              </Checkbox>
            ) : (
              <span>{text}</span>
            )}
            <small>
              {t.reasons[reason]} · {format.short(at)}
              {mayRead && (
                <>
                  {' · '}
                  <Button type="link" size="small" onClick={() => setAsked(id)}>
                    {t.inbox.whyAnswer}
                  </Button>
                  {' · '}
                  <Link to={`/workspace/all/${conversation}`}>{t.inbox.openConversation}</Link>
                </>
              )}
            </small>
          </li>
        ))}
      </ul>
      {asked && <TurnWhy message={asked} close={() => setAsked(null)} />}
      {chosen.length > 0 && chosen.length < rows.length && (
        <Button
          className={css.split ?? ''}
          size="small"
          loading={split.isPending}
          onClick={() => split.mutate({ cluster: cluster.id, questions: chosen })}
        >
          {t.inbox.split(chosen.length)}
        </Button>
      )}
    </>
  )
}
