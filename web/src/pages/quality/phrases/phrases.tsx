import type { Phrase } from '@tandem/contract'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useVerb } from '../../../api/hooks.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useCan } from '../../../session/session.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { ShareBar } from '../figures/share-bar.tsx'
import quality from '../quality.module.css'
import { AdoptDialog } from './adopt-dialog.tsx'
import { Adopted } from './adopted.tsx'
import css from './phrases.module.css'
import { useTexts } from './texts.ts'

type Group = 'good' | 'bad' | 'open'

/** Sure only when the whole interval lies on one side. */
const groupOf = ({ low, high }: Phrase): Group => (low > 0 ? 'good' : high < 0 ? 'bad' : 'open')

/** Which sentences of agents go with solved and praised conversations, and what adopting them has changed. */
export function Phrases() {
  const t = useTexts()
  const format = useFormat()
  const [adopting, setAdopting] = useState<Phrase | null>(null)
  const phrases = useVerb('quality.phrases', {}, { staleTime: 60_000 })
  if (phrases.isPending) return <Skeleton active paragraph={{ rows: 10 }} />
  if (!phrases.data) return <Problem problem={phrases.error} retry={() => void phrases.refetch()} />
  const { rows, adopted, episodes, solved } = phrases.data
  return (
    <div className={quality.page}>
      <p className={quality.quiet}>
        {t.hint(format.number(episodes), solved.value === null ? '–' : format.percent(solved.value))} {t.correlation}
      </p>
      {rows.length === 0 && <Empty {...t.empty} />}
      {(['good', 'bad', 'open'] as const).map((group) => (
        <PhraseGroup
          key={group}
          group={group}
          rows={rows.filter((row) => groupOf(row) === group)}
          adopt={setAdopting}
        />
      ))}
      <Adopted rows={adopted} />
      {adopting && <AdoptDialog phrase={adopting.text} close={() => setAdopting(null)} />}
    </div>
  )
}

interface Props {
  group: Group
  rows: Phrase[]
  adopt: (phrase: Phrase) => void
}

function PhraseGroup({ group, rows, adopt }: Props) {
  const t = useTexts()
  const format = useFormat()
  const manages = useCan('quality:manage')
  if (rows.length === 0) return null
  return (
    <section className={quality.card} aria-label={t.groups[group]}>
      <h2>{t.groups[group]}</h2>
      <p className={quality.quiet}>{t.groupHints[group]}</p>
      <ul className={css.list}>
        {rows.map((phrase) => (
          <li key={phrase.text} className={css.row}>
            <span className={css.text}>
              <strong>{phrase.text}</strong>
              <small>{t.used(format.number(phrase.episodes), format.number(phrase.agents))}</small>
            </span>
            <span className={css.bars}>
              <small>{t.withIt}</small>
              <ShareBar share={phrase.solved} tone={group === 'good' ? 'good' : group === 'bad' ? 'danger' : 'plain'} />
              <small>{t.without}</small>
              <ShareBar share={phrase.others} />
            </span>
            {manages && group !== 'bad' && (
              <Button size="small" aria-label={`${t.adopt}: ${phrase.text}`} onClick={() => adopt(phrase)}>
                {t.adopt}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
