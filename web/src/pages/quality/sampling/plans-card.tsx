import { PlusOutlined } from '@ant-design/icons'
import type { Plan } from '@tandem/contract'
import { App, Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { useCommon } from '../../../i18n/common.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useCan } from '../../../session/session.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { Problem } from '../../../ui/problem.tsx'
import sheet from '../../../ui/sheet.module.css'
import { type Draft, newPlan, PlanDrawer } from './plan-drawer.tsx'
import css from './sampling.module.css'
import { useTexts } from './texts.ts'

/** Which conversations are drawn for whom, and how far they are. */
export function PlansCard() {
  const t = useTexts()
  const manages = useCan('quality:manage')
  const plans = useVerb('quality.plans', {})
  const [opened, setOpened] = useState<Draft | null>(null)
  return (
    <section className={css.card} aria-label={t.plans}>
      <header>
        <h2>{t.plans}</h2>
        {manages && (
          <Button size="small" icon={<PlusOutlined />} onClick={() => setOpened(newPlan)}>
            {t.addPlan}
          </Button>
        )}
      </header>
      {plans.isPending && <Skeleton active paragraph={{ rows: 2 }} />}
      {plans.isError && <Problem problem={plans.error} retry={() => void plans.refetch()} />}
      {plans.data?.rows.length === 0 && <p className={sheet.quiet}>{t.plansEmpty}</p>}
      <ul className={css.list}>
        {plans.data?.rows.map((plan) => (
          <Row key={plan.id} plan={plan} {...(manages && { edit: () => setOpened(plan) })} />
        ))}
      </ul>
      {opened && <PlanDrawer stored={opened} close={() => setOpened(null)} />}
    </section>
  )
}

function Row({ plan, edit }: { plan: Plan; edit?: () => void }) {
  const t = useTexts()
  const common = useCommon()
  const format = useFormat()
  const { message } = App.useApp()
  const draw = useVerbMutation('quality.draw', {
    refresh: ['quality.plans', 'quality.reviews'],
    onSuccess: ({ sampled, risky, doubled }) => void message.success(t.drew(sampled, risky, doubled)),
  })
  const { name, mode, amount, every, nextDraw, assigned, scored } = plan
  const many = mode === 'all' ? t.summary.all : t.summary[mode](amount)
  return (
    <li className={css.row}>
      <span className={css.main}>
        <strong>
          {name} {!plan.enabled && <Chip>{t.paused}</Chip>}
        </strong>
        <small>
          {t.everys[every]} · {many} · {t.progress(format.number(scored), format.number(assigned))}
          {nextDraw && ` · ${t.nextDraw(format.moment(nextDraw))}`}
        </small>
      </span>
      {edit && (
        <>
          <Button
            size="small"
            loading={draw.isPending}
            aria-label={`${t.drawNow} ${name}`}
            onClick={() => draw.mutate({ plan: plan.id })}
          >
            {t.drawNow}
          </Button>
          <Button size="small" aria-label={`${common.edit} ${name}`} onClick={edit}>
            {common.edit}
          </Button>
        </>
      )}
    </li>
  )
}
