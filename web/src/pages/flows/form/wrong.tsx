import type { FlowProblem } from '@tandem/contract'
import { useLocalized } from '../../../i18n/dictionary.ts'
import css from './form.module.css'

/** What is wrong with the thing that a form is for. */
export function Wrong({ problems }: { problems: FlowProblem[] }) {
  const localized = useLocalized()
  return problems.map((problem) => (
    <p key={`${problem.code}${problem.what}`} className={css.wrong} data-level={problem.level}>
      {localized(problem.message)}
    </p>
  ))
}
