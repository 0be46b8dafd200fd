import type { Policies } from '@tandem/contract'
import { InputNumber, Select, Slider, Switch } from 'antd'
import type { ReactNode } from 'react'
import { useFormat } from '../../../i18n/format.ts'
import css from '../settings.module.css'
import { useTexts } from '../texts.ts'

interface Props {
  policies: Policies
  change: (part: Partial<Policies>) => void
  disabled: boolean
}

/** Where the assistant starts when the automatic threshold is switched off. */
const firstThreshold = 0.6

/** The rules that the tenant sets for itself, within what its industry prescribes. */
export function PoliciesFields({ policies, change, disabled }: Props) {
  const t = useTexts()
  const finance = policies.industry === 'finance'
  const industries = Object.entries(t.org.industries) as [Policies['industry'], string][]
  return (
    <section className={css.card}>
      <h2>{t.org.policies}</h2>
      <Rule title={t.org.industry}>
        <Select
          className={css.industry}
          value={policies.industry}
          disabled={disabled}
          aria-label={t.org.industry}
          options={industries.map(([value, label]) => ({ value, label }))}
          onChange={(industry) => change({ industry, ...(industry === 'finance' && { fourEyes: true }) })}
        />
      </Rule>
      <Rule title={t.org.fourEyes} hint={finance ? t.org.fourEyesFinance : t.org.fourEyesHint}>
        <Switch
          checked={policies.fourEyes || finance}
          disabled={disabled || finance}
          aria-label={t.org.fourEyes}
          onChange={(fourEyes) => change({ fourEyes })}
        />
      </Rule>
      <Rule title={t.org.auditDays} hint={t.org.auditDaysHint}>
        <InputNumber
          min={180}
          max={3650}
          precision={0}
          value={policies.auditDays}
          disabled={disabled}
          aria-label={t.org.auditDays}
          onChange={(auditDays) => change({ auditDays: auditDays ?? 180 })}
        />
      </Rule>
      <Rule title={t.org.visitDays} hint={t.org.visitDaysHint}>
        <InputNumber
          min={1}
          max={365}
          precision={0}
          value={policies.visitDays}
          disabled={disabled}
          aria-label={t.org.visitDays}
          onChange={(visitDays) => change({ visitDays: visitDays ?? 30 })}
        />
      </Rule>
      <Rule title={t.org.offerSeconds} hint={t.org.offerSecondsHint}>
        <InputNumber
          min={5}
          max={300}
          precision={0}
          value={policies.offerSeconds}
          disabled={disabled}
          aria-label={t.org.offerSeconds}
          onChange={(offerSeconds) => change({ offerSeconds: offerSeconds ?? 30 })}
        />
      </Rule>
      <Rule title={t.org.adminNetworks} hint={t.org.adminNetworksHint}>
        <Select
          className={css.networks}
          mode="tags"
          open={false}
          suffixIcon={null}
          maxCount={50}
          tokenSeparators={[' ', ',', '，', ';']}
          value={policies.adminNetworks}
          disabled={disabled}
          placeholder={t.org.adminNetworksAny}
          aria-label={t.org.adminNetworks}
          onChange={(adminNetworks) => change({ adminNetworks })}
        />
      </Rule>
      <Threshold
        value={policies.answerThreshold}
        change={(answerThreshold) => change({ answerThreshold })}
        disabled={disabled}
      />
    </section>
  )
}

interface ThresholdProps {
  value: number | null
  change: (value: number | null) => void
  disabled: boolean
}

function Threshold({ value, change, disabled }: ThresholdProps) {
  const t = useTexts()
  const format = useFormat()
  return (
    <>
      <Rule title={t.org.threshold} hint={t.org.thresholdHint}>
        <Switch
          checked={value === null}
          disabled={disabled}
          checkedChildren={t.org.thresholdAuto}
          unCheckedChildren={t.org.thresholdAuto}
          aria-label={`${t.org.threshold}: ${t.org.thresholdAuto}`}
          onChange={(automatic) => change(automatic ? null : firstThreshold)}
        />
      </Rule>
      {value !== null && (
        <Slider
          className={css.slider}
          min={0}
          max={1}
          step={0.01}
          value={value}
          disabled={disabled}
          tooltip={{ formatter: (at) => format.percent(at ?? 0) }}
          ariaLabelForHandle={t.org.threshold}
          onChange={change}
        />
      )}
    </>
  )
}

function Rule({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <div className={css.setting}>
      <span>
        <strong>{title}</strong>
        {hint && <small>{hint}</small>}
      </span>
      {children}
    </div>
  )
}
