import type { CourseContent } from '@tandem/contract'
import { Input, InputNumber, Switch } from 'antd'
import { useVerb } from '../../../api/hooks.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { useCan } from '../../../session/session.tsx'
import { Field } from '../../../ui/field.tsx'
import sheet from '../../../ui/sheet.module.css'
import { BothField } from './both-field.tsx'
import css from './editor.module.css'
import { useTexts } from './texts.ts'

interface Props {
  courseKey: string
  /** Absent once the course is there: skills name its certificate by the key. */
  rename?: (key: string) => void
  content: CourseContent
  change: (content: CourseContent) => void
}

const YEAR = 365

/** Key, name and summary, and the certificate with the skills that ask for it. */
export function BasicsPart({ courseKey, rename, content, change }: Props) {
  const t = useTexts()
  const { title, summary, certificate } = content
  return (
    <>
      {rename && (
        <Field label={t.key} hint={t.keyHint}>
          <Input value={courseKey} maxLength={40} onChange={({ target }) => rename(target.value)} />
        </Field>
      )}
      <BothField label={t.title} value={title} change={(next) => change({ ...content, title: next })} />
      <BothField label={t.summary} rows={2} value={summary} change={(next) => change({ ...content, summary: next })} />
      <span className={css.switch}>
        <Switch
          checked={certificate !== null}
          aria-label={t.certificate}
          onChange={(on) => change({ ...content, certificate: on ? { days: YEAR } : null })}
        />
        {t.certificate}
      </span>
      {certificate && (
        <>
          <Field label={t.days}>
            <InputNumber
              min={1}
              max={5 * YEAR}
              precision={0}
              value={certificate.days}
              suffix={t.dayUnit}
              onChange={(days) => change({ ...content, certificate: { days: days ?? certificate.days } })}
            />
          </Field>
          {!rename && <Opens certificate={courseKey} />}
        </>
      )}
    </>
  )
}

function Opens({ certificate }: { certificate: string }) {
  const t = useTexts()
  const say = useLocalized()
  const skills = useVerb('workforce.skills', {}, { enabled: useCan('workforce:read') }).data?.rows
  if (!skills) return null
  const asking = skills.filter((skill) => skill.certificate === certificate)
  return (
    <p className={sheet.quiet}>
      {asking.length === 0 ? t.opensNone : t.opens(asking.map(({ title }) => say(title)).join(' · '))}
    </p>
  )
}
