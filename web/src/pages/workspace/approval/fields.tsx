import css from './approval.module.css'
import { useTexts } from './texts.ts'

/** Values by name, each with what people call it. */
export function Fields({ values }: { values: Record<string, string> }) {
  const labels: Record<string, string> = useTexts().fields
  return (
    <dl className={css.fields}>
      {Object.entries(values).map(([name, value]) => (
        <div key={name}>
          <dt>{labels[name] ?? name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
