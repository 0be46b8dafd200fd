import type { FlowTools, Language } from '@tandem/contract'
import { flowTools } from '@tandem/contract/flows/tools.ts'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { Field } from '../../../ui/field.tsx'
import { useTexts } from '../texts.ts'
import { useValueName } from '../use-value-name.ts'
import { sampleOf } from './sample.ts'
import css from './simulator.module.css'
import type { Talk } from './use-talk.ts'

const tools: FlowTools = flowTools

interface Props {
  call: { tool: string; args: Record<string, string> }
  /** That of the talk. */
  language: Language
  busy: boolean
  give: Talk['give']
}

/** The tool that the flow waits for: what it would give is decided here. */
export function ToolCard({ call: { tool, args }, language, busy, give }: Props) {
  const t = useTexts()
  const localized = useLocalized()
  const nameOf = useValueName()
  const known = tools[tool]
  const [value, setValue] = useState(() => sampleOf(known, args, language))
  const title = known ? localized(known.title) : tool
  const fail = (code: string) =>
    give({ kind: 'tool', result: { ok: false, code } }, { by: 'event', text: `${title} · ${nameOf(code)}` })
  return (
    <section className={css.tool} aria-label={t.simulate.call(title)}>
      <strong>{t.simulate.call(title)}</strong>
      <p className={css.args}>
        {Object.entries(args)
          .map(([name, text]) => `${known?.args[name] ? localized(known.args[name]) : name}: ${text}`)
          .join(' · ')}
      </p>
      <div className={css.gives}>
        {Object.entries(known?.gives ?? {}).map(([name, { label, values }]) => (
          <Field key={name} label={localized(label)}>
            {values ? (
              <Select
                size="small"
                value={value[name] ?? ''}
                aria-label={localized(label)}
                onChange={(text) => setValue({ ...value, [name]: text })}
                options={values.map((one) => ({ value: one, label: nameOf(one) }))}
              />
            ) : (
              <Input
                size="small"
                value={value[name] ?? ''}
                onChange={(event) => setValue({ ...value, [name]: event.target.value })}
              />
            )}
          </Field>
        ))}
      </div>
      <Button
        type="primary"
        loading={busy}
        onClick={() => give({ kind: 'tool', result: { ok: true, value } }, { by: 'event', text: `${title} ✓` })}
      >
        {t.simulate.succeed}
      </Button>
      <div className={css.choices}>
        {t.simulate.fail}
        {(known?.errors ?? ['unavailable']).map((code) => (
          <Button key={code} size="small" disabled={busy} onClick={() => fail(code)}>
            {nameOf(code)}
          </Button>
        ))}
      </div>
    </section>
  )
}
