import type { ImportMatch } from '@tandem/contract'
import { Link } from 'react-router'
import css from './import.module.css'
import { useTexts } from './texts.ts'

/** What an entry repeats or contradicts, the way to it beside the import; of a conflict the two sentences. */
export function MatchNote({ match }: { match: ImportMatch }) {
  const t = useTexts()
  return (
    <div className={css.match} data-kind={match.kind}>
      {t.match[match.kind](match.title)}
      {match.entry !== null && t.inThis(match.entry)}
      {match.key !== null && (
        <Link
          className={css.there}
          to={`/knowledge/articles/${match.key}`}
          target="_blank"
          aria-label={`${t.look}: ${match.title}`}
        >
          {t.look}
        </Link>
      )}
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
