import { checkPassword, type Rule } from './policy.ts'
import css from './sign-in.module.css'
import { useTexts } from './texts.ts'

/** The rules of a password, ticked off while it is being typed. */
export function PasswordPolicy({ password, context }: { password: string; context: readonly string[] }) {
  const t = useTexts()
  const met = checkPassword(password, context)
  const rules = Object.keys(met) as Rule[]
  return (
    <ul className={css.policy} aria-live="polite">
      {rules.map((rule) => (
        <li key={rule} data-met={met[rule] || undefined}>
          {t.policy[rule]}
        </li>
      ))}
    </ul>
  )
}
