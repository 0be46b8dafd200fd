import type { ResultRow } from '@tandem/contract'
import { Link } from 'react-router'
import { useLocalized } from '../../i18n/dictionary.ts'
import { useFormat } from '../../i18n/format.ts'
import { Chip } from '../../ui/chip.tsx'
import css from './quality.module.css'
import { useTexts } from './texts.ts'
import { useNames } from './use-names.ts'

/** How bad a finding of each level looks, wherever it is shown. */
export const levelTones = { notice: 'plain', minor: 'warn', major: 'danger', critical: 'danger' } as const

/** One checked conversation of a list. */
export function Row({ row, to }: { row: ResultRow; to: string }) {
  const t = useTexts()
  const format = useFormat()
  const nameOf = useNames()
  const say = useLocalized()
  return (
    <li>
      <Link to={to} className={css.row}>
        <Score row={row} />
        <span className={css.who}>
          <strong>{nameOf(row.agent)}</strong>
          <small>
            {row.channel} · {format.short(row.closedAt)} · {t.by[row.by]}
          </small>
        </span>
        <span className={css.tags}>
          {row.findings.length === 0 && <span className={css.quiet}>{t.clean}</span>}
          {row.findings.map(({ rule, title, level }) => (
            <Chip key={rule} tone={levelTones[level]}>
              {say(title)}
            </Chip>
          ))}
          {row.appeal && <Chip tone="accent">{t.appealStates[row.appeal]}</Chip>}
        </span>
      </Link>
    </li>
  )
}

/** The score that counts, coloured by how good it is. */
export function Score({ row: { score } }: { row: Pick<ResultRow, 'score'> }) {
  const t = useTexts()
  const tone = score >= 80 ? 'good' : score >= 60 ? 'warn' : 'danger'
  return (
    <span className={css.score} data-tone={tone} title={t.points(score)}>
      {score}
    </span>
  )
}
