import { useVerb } from '../../../api/hooks.ts'
import { useFormat } from '../../../i18n/format.ts'
import css from '../learning.module.css'
import { useTexts } from '../texts.ts'
import { Changes } from './changes.tsx'

/** How the candidate does on live questions, without being shown. */
export function Shadow() {
  const t = useTexts()
  const format = useFormat()
  const { data } = useVerb('learning.shadow', {}, { refetchInterval: 15_000 })
  if (!data) return null
  return (
    <section className={css.candidate} aria-label={t.versions.shadow}>
      <header className={css.cardHead}>
        <h2>{t.versions.shadow}</h2>
      </header>
      {data.revision === null ? (
        <p className={css.lead}>{t.versions.shadowNone}</p>
      ) : (
        <>
          <p className={css.lead}>
            {data.asked > 0
              ? t.versions.agreed(format.number(data.agreed), format.number(data.asked))
              : t.versions.shadowUnasked}
          </p>
          {data.rows.length > 0 && <Changes rows={data.rows} names={t.versions.roles} />}
        </>
      )}
    </section>
  )
}
