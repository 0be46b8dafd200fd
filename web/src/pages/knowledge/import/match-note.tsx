import type { ImportMatch } from '@tandem/contract'
import css from './import.module.css'
import { useTexts } from './texts.ts'

/** What an entry repeats or contradicts; of a conflict the two sentences. */
export function MatchNote({ match }: { match: ImportMatch }) {
  const t = useTexts()
  return (
    <div className={css.match} data-kind={match.kind}>
      {t.match[match.kind](match.title)}
      {match.entry !== null && t.inThis(match.entry)}
      {match.clashes.map(({ here, there }) => (
        <dl key={`${here}|${there}`}>
          <dt>{t.here}</dt>
          <dd>{here}</dd>
          <dt>{t.there}</dt>
          <dd>{there}</dd>
        </dl>
      ))}
    </div>
  )
}
