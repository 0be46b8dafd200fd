import type { FlowContent, FlowTools, Step } from '@tandem/contract'
import { flowTools } from '@tandem/contract/flows/tools.ts'
import { AutoComplete, Input, Select } from 'antd'
import { useVerb } from '../../../api/hooks.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { Field } from '../../../ui/field.tsx'
import { useTexts } from '../texts.ts'
import { ConditionField } from './condition-field.tsx'
import css from './form.module.css'
import { PathField } from './path-field.tsx'
import { WordsField } from './words-field.tsx'

const tools: FlowTools = flowTools

export interface FieldsProps<S extends Step = Step> {
  step: S
  flow: FlowContent
  flowKey: string
  set: (step: Step, field?: string) => void
}

type Of<K extends Step['do']> = Extract<Step, { do: K }>

/** What a step of its kind says, asks or does. */
export function StepFields({ step, ...rest }: FieldsProps) {
  const t = useTexts()
  switch (step.do) {
    case 'ask':
    case 'clear':
      return <SlotOf step={step} {...rest} />
    case 'say':
    case 'confirm':
      return (
        <WordsField
          name="text"
          label={t.text}
          hint={t.textHint}
          value={step.text}
          change={(text, field) => rest.set({ ...step, text }, field)}
        />
      )
    case 'handover':
      return <HandoverFields step={step} {...rest} />
    case 'call':
      return <CallFields step={step} {...rest} />
    case 'switch':
      return (
        <PathField
          name="value"
          label={t.value}
          value={step.value}
          change={(value) => rest.set({ ...step, value })}
          {...rest}
        />
      )
    case 'if':
      return (
        <ConditionField
          value={step.when}
          flow={rest.flow}
          change={(when, field) => rest.set({ ...step, when }, field)}
        />
      )
    case 'run':
      return <PartField step={step} {...rest} />
    case 'end':
      return null
  }
}

function SlotOf({ step, flow, set }: FieldsProps<Of<'ask'> | Of<'clear'>>) {
  const t = useTexts()
  const localized = useLocalized()
  const slot = flow.slots.find(({ name }) => name === step.slot)
  const change = (name: string) => set({ ...step, slot: name })
  return (
    <>
      <Field name="slot" label={t.slot}>
        <Select
          value={step.slot || undefined}
          aria-label={t.slot}
          onChange={change}
          options={flow.slots.map(({ name, label }) => ({
            value: name,
            label: label ? `${localized(label)} (${name})` : name,
          }))}
        />
      </Field>
      {step.do === 'ask' && slot && <p className={css.quote}>{localized(slot.prompt)}</p>}
    </>
  )
}

function HandoverFields({ step, set }: FieldsProps<Of<'handover'>>) {
  const t = useTexts()
  const blank = { zh: '', en: '' }
  return (
    <>
      <WordsField
        name="text"
        label={t.text}
        hint={t.textHint}
        value={step.text ?? blank}
        change={(text, field) => {
          const { text: _before, ...rest } = step
          set(text.zh || text.en ? { ...rest, text } : rest, field)
        }}
      />
      <Field name="reason" label={t.reason}>
        <Input
          value={step.reason}
          maxLength={60}
          onChange={(event) => set({ ...step, reason: event.target.value }, 'reason')}
        />
      </Field>
    </>
  )
}

function CallFields({ step, flow, set }: FieldsProps<Of<'call'>>) {
  const t = useTexts()
  const localized = useLocalized()
  return (
    <>
      <Field name="tool" label={t.tool}>
        <Select
          value={step.tool || undefined}
          aria-label={t.tool}
          onChange={(tool: string) => {
            const { approval: _before, ...rest } = step
            set({ ...rest, tool, args: {} })
          }}
          options={Object.entries(tools).map(([value, { title }]) => ({ value, label: localized(title) }))}
        />
      </Field>
      {Object.entries(tools[step.tool]?.args ?? {}).map(([name, label]) => (
        <Field key={name} name={`args.${name}`} label={`${t.args} · ${localized(label)}`} hint={t.argHint}>
          <AutoComplete
            value={step.args[name] ?? ''}
            onChange={(value: string) => set({ ...step, args: { ...step.args, [name]: value } }, name)}
            options={flow.slots.map((slot) => ({ value: `$${slot.name}` }))}
          />
        </Field>
      ))}
      {tools[step.tool]?.destructive && <ApprovalField step={step} set={set} />}
      <Field name="save" label={t.save}>
        <Input
          value={step.save}
          maxLength={40}
          onChange={(event) => set({ ...step, save: event.target.value }, 'save')}
        />
      </Field>
    </>
  )
}

/** Who agrees to what cannot be undone. */
function ApprovalField({ step, set }: Pick<FieldsProps<Of<'call'>>, 'step' | 'set'>) {
  const t = useTexts()
  const { approval: _before, ...rest } = step
  return (
    <Field name="approval" label={t.approval} hint={t.approvalHint}>
      <Select
        value={step.approval ?? 'person'}
        aria-label={t.approval}
        onChange={(by: 'person' | 'customer') => set(by === 'customer' ? { ...rest, approval: by } : rest)}
        options={(['person', 'customer'] as const).map((value) => ({ value, label: t.approvals[value] }))}
      />
    </Field>
  )
}

function PartField({ step, flowKey, set }: FieldsProps<Of<'run'>>) {
  const t = useTexts()
  const localized = useLocalized()
  const flows = useVerb('knowledge.flows', { limit: 200 }, { staleTime: 60_000 }).data?.rows ?? []
  const others = flows.filter(({ key, version }) => version > 0 && key !== flowKey)
  return (
    <Field name="flow" label={t.flow}>
      <Select
        value={step.flow || undefined}
        aria-label={t.flow}
        onChange={(flow) => set({ ...step, flow })}
        options={others.map(({ key, content }) => ({ value: key, label: `${localized(content.title)} (${key})` }))}
      />
    </Field>
  )
}
