import type { QualityPolicy } from '@tandem/contract'
import { Button, InputNumber } from 'antd'
import { useState } from 'react'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { useCommon } from '../../../i18n/common.ts'
import { useCan } from '../../../session/session.tsx'
import { Problem } from '../../../ui/problem.tsx'
import css from './sampling.module.css'
import { useTexts } from './texts.ts'

/** The least and the most that the server takes. */
const bounds = { passMark: [1, 100], doublePercent: [0, 10], appealDays: [1, 30] } as const

/** Pass mark, second scores, and how long results may be objected to. */
export function PolicyCard() {
  const policy = useVerb('quality.policy', {})
  if (policy.isError) return <Problem problem={policy.error} retry={() => void policy.refetch()} />
  return policy.data ? <Editor key={JSON.stringify(policy.data)} stored={policy.data} /> : null
}

function Editor({ stored }: { stored: QualityPolicy }) {
  const t = useTexts()
  const common = useCommon()
  const manages = useCan('quality:manage')
  const [policy, setPolicy] = useState(stored)
  const save = useVerbMutation('quality.setPolicy', {
    refresh: ['quality.policy', 'quality.figures'],
    toast: t.saved,
  })
  return (
    <section className={css.card} aria-label={t.policy}>
      <header>
        <h2>{t.policy}</h2>
      </header>
      {(['passMark', 'doublePercent', 'appealDays'] as const).map((key) => (
        <div key={key} className={css.setting}>
          <span>
            <strong>{t.policies[key].title}</strong>
            <small>{t.policies[key].hint}</small>
          </span>
          {manages ? (
            <InputNumber
              min={bounds[key][0]}
              max={bounds[key][1]}
              precision={0}
              value={policy[key]}
              suffix={t.units[key]}
              aria-label={t.policies[key].title}
              onChange={(next) => setPolicy({ ...policy, [key]: next ?? stored[key] })}
            />
          ) : (
            <b>
              {policy[key]} {t.units[key]}
            </b>
          )}
        </div>
      ))}
      {manages && (
        <Button
          type="primary"
          aria-label={`${common.save}: ${t.policy}`}
          loading={save.isPending}
          disabled={JSON.stringify(policy) === JSON.stringify(stored)}
          onClick={() => save.mutate(policy)}
        >
          {common.save}
        </Button>
      )}
    </section>
  )
}
