import { Skeleton } from 'antd'
import { useVerb } from '../../api/hooks.ts'
import { useFormat } from '../../i18n/format.ts'
import { Empty } from '../../ui/empty.tsx'
import { Problem } from '../../ui/problem.tsx'
import { useTexts } from './texts.ts'
import { useWhyFacts } from './use-why-facts.ts'
import css from './why.module.css'

/** Every time that a person was given or offered the conversation, the newest first. */
export function WhyRows({ conversation }: { conversation: string }) {
  const t = useTexts()
  const format = useFormat()
  const factsOf = useWhyFacts()
  const why = useVerb('routing.why', { conversation })
  if (why.isPending) return <Skeleton active paragraph={{ rows: 3 }} />
  if (!why.data) return <Problem problem={why.error} retry={() => void why.refetch()} />
  if (why.data.rows.length === 0) return <Empty title={t.empty} />
  return (
    <ol className={css.rows}>
      {why.data.rows.map(({ at, agent, outcome, why: reasons }) => (
        <li key={`${at} ${agent.id} ${outcome}`}>
          <header>
            <strong>{agent.name}</strong>
            <span>{t.outcomes[outcome]}</span>
            <time dateTime={at} title={format.full(at)}>
              {format.short(at)}
            </time>
          </header>
          <p>{t.because[reasons.because]}</p>
          <small>{factsOf(reasons).join(' · ')}</small>
        </li>
      ))}
    </ol>
  )
}
