import type { VerbOutput } from '@tandem/contract'
import { Segmented, Skeleton, Table } from 'antd'
import { useState } from 'react'
import { useVerb } from '../../../api/hooks.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { useFormat } from '../../../i18n/format.ts'
import { Chip } from '../../../ui/chip.tsx'
import { Problem } from '../../../ui/problem.tsx'
import css from '../quality.module.css'
import { levelTones, Score } from '../result-row.tsx'
import { useTexts } from '../texts.ts'
import { useNames } from '../use-names.ts'
import { Cards, DAYS } from './cards.tsx'
import { ShareBar } from './share-bar.tsx'

type Figures = VerbOutput<'quality.figures'>

const spans = [7, DAYS, 92]

/** The figures of quality without a word of any conversation: also for those who only read figures. */
export function Overview() {
  const t = useTexts()
  const [days, setDays] = useState(DAYS)
  const figures = useVerb('quality.figures', { days }, { keepPrevious: true })
  return (
    <div className={css.page}>
      <Segmented
        className={css.filter ?? ''}
        value={days}
        aria-label={t.span}
        onChange={setDays}
        options={spans.map((value) => ({ value, label: t.lastDays(value) }))}
      />
      <Cards days={days} />
      {figures.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {figures.isError && <Problem problem={figures.error} retry={() => void figures.refetch()} />}
      {figures.data && <Rules rows={figures.data.rules} />}
      {figures.data && <Agents rows={figures.data.agents} />}
      <Pairs days={days} />
    </div>
  )
}

function Rules({ rows }: { rows: Figures['rules'] }) {
  const t = useTexts()
  const say = useLocalized()
  return (
    <section className={css.card} aria-label={t.byRule}>
      <h2>{t.byRule}</h2>
      <Table
        rowKey="rule"
        size="small"
        pagination={false}
        dataSource={rows}
        columns={[
          { title: t.rule, render: (_, { title }) => say(title) },
          { title: t.level, render: (_, { level }) => <Chip tone={levelTones[level]}>{t.levels[level]}</Chip> },
          {
            title: t.share,
            width: '45%',
            render: (_, { share, level }) => <ShareBar share={share} tone={level === 'notice' ? 'plain' : 'danger'} />,
          },
        ]}
      />
    </section>
  )
}

function Agents({ rows }: { rows: Figures['agents'] }) {
  const t = useTexts()
  const format = useFormat()
  const nameOf = useNames()
  return (
    <section className={css.card} aria-label={t.byAgent}>
      <h2>{t.byAgent}</h2>
      <Table
        rowKey="agent"
        size="small"
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        locale={{ emptyText: t.empty.title }}
        dataSource={rows.toSorted((a, b) => (a.score.value ?? 0) - (b.score.value ?? 0))}
        columns={[
          { title: t.agent, render: (_, { agent }) => nameOf(agent) },
          {
            title: t.average,
            align: 'right',
            render: (_, { score }) => score.value !== null && <Score row={{ score: Math.round(score.value) }} />,
          },
          { title: t.conversations, align: 'right', render: (_, { score }) => format.number(score.n) },
          { title: t.findings, align: 'right', render: (_, { findings }) => format.number(findings) },
          { title: t.fatal, align: 'right', render: (_, { fatal }) => format.number(fatal) },
        ]}
      />
    </section>
  )
}

/** How far each two inspectors agree: raw, and beyond chance. */
function Pairs({ days }: { days: number }) {
  const t = useTexts()
  const format = useFormat()
  const nameOf = useNames()
  const agreement = useVerb('quality.agreement', { days }, { keepPrevious: true }).data
  if (!agreement || agreement.pairsOf.length === 0) return null
  const decimal = (value: number | null, digits = 2) => value?.toFixed(digits) ?? '–'
  return (
    <section className={css.card} aria-label={t.byPair}>
      <h2>{t.byPair}</h2>
      <p className={css.quiet}>{t.byPairHint}</p>
      <Table
        rowKey={({ inspectors }) => inspectors.join()}
        size="small"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={agreement.pairsOf}
        columns={[
          { title: t.inspectors, render: (_, { inspectors }) => inspectors.map(nameOf).join(' · ') },
          { title: t.twice, align: 'right', render: (_, { pairs }) => format.number(pairs) },
          { title: t.agreed, render: (_, { same }) => <ShareBar share={same} tone="good" /> },
          { title: 'κ', align: 'right', render: (_, { kappa }) => decimal(kappa) },
          { title: t.weightedKappa, align: 'right', render: (_, { weightedKappa }) => decimal(weightedKappa) },
          { title: 'AC1', align: 'right', render: (_, { ac1 }) => decimal(ac1) },
          { title: t.difference, align: 'right', render: (_, one) => decimal(one.meanDifference, 1) },
        ]}
      />
    </section>
  )
}
