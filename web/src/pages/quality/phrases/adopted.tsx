import type { Adoption } from '@tandem/contract'
import { Table } from 'antd'
import { useFormat } from '../../../i18n/format.ts'
import { ShareBar } from '../figures/share-bar.tsx'
import quality from '../quality.module.css'
import css from './phrases.module.css'
import { useTexts } from './texts.ts'

type Spell = Adoption['before']

/** What became canned replies: the figures of the time before and since, two lines each. */
export function Adopted({ rows }: { rows: Adoption[] }) {
  const t = useTexts()
  const format = useFormat()
  const spells = rows.flatMap(({ id, shortcut, text, at, before, since }) => [
    { key: `${id}/before`, name: { shortcut, text }, when: t.before, spell: before },
    { key: `${id}/since`, name: null, when: t.since(format.day(at)), spell: since },
  ])
  const rating = ({ rating: { value, n } }: Spell) =>
    value === null ? t.noStars : t.stars(value.toFixed(1), format.number(n))
  return (
    <section className={quality.card} aria-label={t.adopted}>
      <h2>{t.adopted}</h2>
      {rows.length === 0 && <p className={quality.quiet}>{t.adoptedEmpty}</p>}
      {rows.length > 0 && (
        <Table
          rowKey="key"
          size="small"
          pagination={{ pageSize: 20, hideOnSinglePage: true }}
          scroll={{ x: 'max-content' }}
          dataSource={spells}
          columns={[
            {
              title: t.phrase,
              onCell: ({ name }) => ({ rowSpan: name ? 2 : 0 }),
              render: (_, { name }) =>
                name && (
                  <span className={css.adopted}>
                    <code>/{name.shortcut}</code> {name.text}
                  </span>
                ),
            },
            { dataIndex: 'when' },
            { title: t.solved, render: (_, { spell }) => <ShareBar share={spell.solved} tone="good" /> },
            { title: t.rating, render: (_, { spell }) => rating(spell) },
            {
              title: t.usage,
              render: (_, { spell }) => t.usageOf(format.number(spell.used), format.number(spell.episodes)),
            },
          ]}
        />
      )}
    </section>
  )
}
