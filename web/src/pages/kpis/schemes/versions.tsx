import type { SchemeVersion } from '@tandem/contract'
import { Button } from 'antd'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { useFormat } from '../../../i18n/format.ts'
import { Panel } from '../../live/panel.tsx'
import css from '../kpis.module.css'
import { useTexts } from '../texts.ts'

interface Props {
  rows: readonly SchemeVersion[]
  shown: SchemeVersion
  show: (version: SchemeVersion | null) => void
}

/** Every version, the newest first; each can be looked at and brought back. */
export function Versions({ rows, shown, show }: Props) {
  const t = useTexts()
  const format = useFormat()
  const localized = useLocalized()
  return (
    <Panel title={t.scheme.versions} count={rows.length}>
      <ul className={css.versions}>
        {rows.map((row, index) => (
          <li key={row.version} aria-current={row.version === shown.version || undefined}>
            <span>
              <strong>{t.version(row.version)}</strong> {localized(row.title)}
              <small>
                {row.savedAt ? [format.full(row.savedAt), row.savedBy].filter(Boolean).join(' · ') : t.scheme.standard}
              </small>
            </span>
            {index === 0 && <small>{t.scheme.current}</small>}
            <Button
              size="small"
              type="text"
              disabled={row.version === shown.version}
              onClick={() => show(index === 0 ? null : row)}
            >
              {t.scheme.look}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
