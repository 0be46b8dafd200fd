import type { StaffingPolicy } from '@tandem/contract'
import { Button, InputNumber, Skeleton, Switch } from 'antd'
import { useState } from 'react'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { useCommon } from '../../../i18n/common.ts'
import { Problem } from '../../../ui/problem.tsx'
import { Panel } from '../../live/panel.tsx'
import css from '../staffing.module.css'
import { useTexts } from '../texts.ts'
import { fields, type PolicyField } from './policy-fields.ts'

/** What staffing aims at, and the rules for calling in. */
export function PolicyForm({ mayWrite }: { mayWrite: boolean }) {
  const policy = useVerb('staffing.policy', {})
  if (policy.isPending) return <Skeleton active />
  if (!policy.data) return <Problem problem={policy.error} retry={() => void policy.refetch()} />
  return <Editor key={JSON.stringify(policy.data)} stored={policy.data} mayWrite={mayWrite} />
}

function Editor({ stored, mayWrite }: { stored: StaffingPolicy; mayWrite: boolean }) {
  const t = useTexts()
  const common = useCommon()
  const [policy, setPolicy] = useState(stored)
  const save = useVerbMutation('staffing.setPolicy', {
    refresh: ['staffing.policy', 'staffing.outlook', 'staffing.gaps'],
    toast: t.saved,
  })
  const saveButton = mayWrite && (
    <Button type="primary" size="small" loading={save.isPending} onClick={() => save.mutate(policy)}>
      {common.save}
    </Button>
  )
  const shown = (group: PolicyField['group']) => (
    <div className={css.fields}>
      {fields
        .filter((field) => field.group === group)
        .map((field) => (
          <Field
            key={field.key}
            field={field}
            value={field.get(policy)}
            disabled={!mayWrite}
            change={(value) => setPolicy(field.set(policy, value))}
          />
        ))}
    </div>
  )
  return (
    <>
      <Panel title={t.policy} extra={saveButton}>
        {shown('policy')}
        <p className={css.bar}>
          <Switch
            size="small"
            checked={policy.swapsNeedApproval}
            disabled={!mayWrite}
            aria-label={t.swapsNeedApproval}
            onChange={(swapsNeedApproval) => setPolicy({ ...policy, swapsNeedApproval })}
          />
          {t.swapsNeedApproval}
        </p>
      </Panel>
      <Panel title={t.onCallRules} extra={saveButton}>
        {shown('onCallRules')}
      </Panel>
    </>
  )
}

interface FieldProps {
  field: PolicyField
  value: number | null
  disabled: boolean
  change: (value: number | null) => void
}

function Field({ field: { key, min, max, optional }, value, disabled, change }: FieldProps) {
  const t = useTexts()
  const { title, hint } = t.policyFields[key]
  return (
    <div className={css.field}>
      <span>
        {title}
        <small>{hint}</small>
      </span>
      <InputNumber
        {...{ min, max, value, disabled }}
        precision={0}
        style={{ width: 84 }}
        aria-label={title}
        {...(optional && { placeholder: optional === 'measured' ? t.measured : '–' })}
        onChange={(next) => change(next ?? (optional ? null : min))}
      />
    </div>
  )
}
