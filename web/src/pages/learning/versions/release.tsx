import type { LearnRelease } from '@tandem/contract'
import { Segmented, Switch } from 'antd'
import { type ReactNode, useId } from 'react'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useCan } from '../../../session/session.tsx'
import css from '../learning.module.css'
import { useTexts } from '../texts.ts'

/** How candidates go live, and whether they answer in the shadow first. */
export function Release({ release, children }: { release: LearnRelease; children: ReactNode }) {
  const t = useTexts()
  const id = useId()
  const disabled = !useCan('knowledge:review')
  const set = useVerbMutation('learning.setRelease', { refresh: ['learning.versions', 'learning.shadow'] })
  return (
    <section className={css.release} aria-label={t.versions.release}>
      <div>
        <span>{t.versions.release}</span>
        <Segmented<LearnRelease['mode']>
          disabled={disabled}
          value={release.mode}
          onChange={(mode) => set.mutate({ mode })}
          options={(['automatic', 'manual'] as const).map((value) => ({ value, label: t.versions.mode[value] }))}
        />
      </div>
      <div>
        <label htmlFor={id}>
          {t.versions.shadow} <small>{t.versions.shadowHint}</small>
        </label>
        <Switch
          id={id}
          disabled={disabled}
          checked={release.shadow}
          loading={set.isPending}
          onChange={(shadow) => set.mutate({ shadow })}
        />
      </div>
      {children}
    </section>
  )
}
