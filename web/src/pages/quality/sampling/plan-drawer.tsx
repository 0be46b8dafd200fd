import type { PlanContent } from '@tandem/contract'
import { Button, Checkbox, Drawer, Input, InputNumber, Segmented, Select, Switch } from 'antd'
import { useState } from 'react'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { useCommon } from '../../../i18n/common.ts'
import { Field } from '../../../ui/field.tsx'
import sheet from '../../../ui/sheet.module.css'
import { useFocusHome } from '../../../ui/use-focus-home.ts'
import css from './sampling.module.css'
import { useTexts } from './texts.ts'

/** A plan on the screen; without an id it is a new one. */
export type Draft = PlanContent & { id?: string }

export const newPlan: Draft = {
  name: '',
  form: '',
  mode: 'percentage',
  amount: 5,
  every: 'day',
  strata: ['agent'],
  risky: 5,
  inspectors: [],
  enabled: true,
}

/** What is left to fill in, or null. */
function gapOf({ name, form, inspectors }: Draft): 'name' | 'form' | 'inspectors' | null {
  if (name.trim() === '') return 'name'
  if (form === '') return 'form'
  return inspectors.length === 0 ? 'inspectors' : null
}

/** What a plan draws, how often, and who scores it. */
export function PlanDrawer({ stored, close }: { stored: Draft; close: () => void }) {
  const t = useTexts()
  const common = useCommon()
  useFocusHome()
  const [plan, setPlan] = useState(contentOf(stored))
  const gap = gapOf(plan)
  const save = useVerbMutation('quality.savePlan', {
    refresh: ['quality.plans'],
    toast: t.saved,
    onSuccess: close,
  })
  return (
    <Drawer
      open
      size={520}
      title={stored.id ? t.editPlan : t.addPlan}
      onClose={close}
      footer={
        <div className={css.footer}>
          <p role="status">{gap && t.planGaps[gap]}</p>
          <Button onClick={close}>{common.cancel}</Button>
          <Button
            type="primary"
            disabled={gap !== null}
            loading={save.isPending}
            onClick={() => save.mutate({ ...plan, ...(stored.id && { id: stored.id }) })}
          >
            {common.save}
          </Button>
        </div>
      }
    >
      <div className={sheet.fields}>
        <Field label={t.name}>
          <Input value={plan.name} maxLength={80} onChange={({ target }) => setPlan({ ...plan, name: target.value })} />
        </Field>
        <Who plan={plan} change={setPlan} />
        <What plan={plan} change={setPlan} />
        <div className={css.setting}>
          <strong>{t.enabled}</strong>
          <Switch checked={plan.enabled} aria-label={t.enabled} onChange={(enabled) => setPlan({ ...plan, enabled })} />
        </div>
      </div>
    </Drawer>
  )
}

/** Without what the server adds to a plan that it lists. */
const contentOf = ({ name, form, mode, amount, every, strata, risky, inspectors, enabled }: Draft): PlanContent => ({
  name,
  form,
  mode,
  amount,
  every,
  strata,
  risky,
  inspectors,
  enabled,
})

interface PartProps {
  plan: PlanContent
  change: (plan: PlanContent) => void
}

function Who({ plan, change }: PartProps) {
  const t = useTexts()
  const forms = useVerb('quality.forms', {})
  const inspectors = useVerb('quality.inspectors', {})
  return (
    <>
      <Field label={t.form}>
        <Select
          value={plan.form || null}
          placeholder={t.planGaps.form}
          loading={forms.isPending}
          onChange={(form) => change({ ...plan, form })}
          options={forms.data?.rows.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <Field label={t.inspectors} hint={t.inspectorsHint}>
        <Select
          mode="multiple"
          value={plan.inspectors}
          placeholder={t.planGaps.inspectors}
          loading={inspectors.isPending}
          optionFilterProp="label"
          onChange={(chosen) => change({ ...plan, inspectors: chosen })}
          options={inspectors.data?.rows.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
    </>
  )
}

function What({ plan, change }: PartProps) {
  const t = useTexts()
  const { mode } = plan
  return (
    <>
      <div>
        <span className={sheet.label}>{t.every}</span>
        <Segmented
          value={plan.every}
          aria-label={t.every}
          onChange={(every) => change({ ...plan, every })}
          options={(['day', 'week'] as const).map((value) => ({ value, label: t.everys[value] }))}
        />
        <small className={css.hint}>{t.everyHint}</small>
      </div>
      <div>
        <span className={sheet.label}>{t.mode}</span>
        <Segmented
          value={mode}
          aria-label={t.mode}
          onChange={(next) => change({ ...plan, mode: next, amount: next === 'percentage' ? 5 : 20 })}
          options={(['percentage', 'count', 'all'] as const).map((value) => ({ value, label: t.modes[value] }))}
        />
      </div>
      {mode !== 'all' && (
        <Field label={t.amount[mode]}>
          <InputNumber
            min={1}
            max={mode === 'percentage' ? 100 : 10_000}
            precision={0}
            value={plan.amount}
            suffix={t.amountUnit[mode]}
            onChange={(amount) => change({ ...plan, amount: amount ?? plan.amount })}
          />
        </Field>
      )}
      <div>
        <span className={sheet.label}>{t.strata}</span>
        <Checkbox.Group
          value={plan.strata}
          onChange={(strata) => change({ ...plan, strata })}
          options={(['agent', 'channel', 'queue'] as const).map((value) => ({ value, label: t.stratums[value] }))}
        />
      </div>
      <Field label={t.risky} hint={t.riskyHint}>
        <InputNumber
          min={0}
          max={200}
          precision={0}
          value={plan.risky}
          onChange={(risky) => change({ ...plan, risky: risky ?? plan.risky })}
        />
      </Field>
    </>
  )
}
