import type { LearnVersion } from '@tandem/contract'
import { Button, Spin } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { useEncoder } from '../../../i18n/encoder.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useCan } from '../../../session/session.tsx'
import { Notice } from '../../../ui/notice.tsx'
import css from '../learning.module.css'
import { useTexts } from '../texts.ts'
import { ComparedChanges } from './changes.tsx'
import { Comparison } from './comparison.tsx'
import { PublishButton } from './publish-button.tsx'

/** The version that may be next, beside the live one. */
export function Candidate({ version, live }: { version: LearnVersion; live: number }) {
  const t = useTexts()
  const format = useFormat()
  const localized = useLocalized()
  const vectors = useEncoder().training(version)
  const mayCompare = useCan('knowledge:write')
  const compare = useVerbMutation('learning.compare', { refresh: ['learning.versions'] })
  const { revision, comparison, intents, examples } = version
  const running = !comparison || comparison.state === 'running'
  const stale = comparison !== null && comparison.against !== live
  return (
    <section className={css.candidate} aria-label={t.versions.stage.candidate}>
      <header className={css.cardHead}>
        <h2>
          <span className={css.stage} data-stage="candidate">
            {t.versions.stage.candidate}
          </span>{' '}
          {t.versions.name(revision)}
          <small>
            {t.versions.size(format.number(intents), format.number(examples))}
            {vectors && ` · ${vectors}`}
          </small>
        </h2>
        <span className={css.actions}>
          {mayCompare && (
            <Button loading={compare.isPending} disabled={running} onClick={() => compare.mutate({ revision })}>
              {t.versions.compareAgain}
            </Button>
          )}
          <PublishButton version={version} ready={!running && !stale} />
        </span>
      </header>
      {running && (
        <p role="status">
          <Spin size="small" /> {t.versions.running}
        </p>
      )}
      {stale && <Notice tone="warn">{t.versions.stale}</Notice>}
      {comparison?.state === 'failed' && (
        <Notice tone="danger">{t.versions.failed(comparison.problem && localized(comparison.problem))}</Notice>
      )}
      {comparison?.state === 'done' && (
        <>
          <Comparison comparison={comparison} names={t.versions.roles} />
          <ComparedChanges revision={revision} names={t.versions.roles} />
        </>
      )}
    </section>
  )
}
