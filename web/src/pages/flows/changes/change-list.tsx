import type { FlowContent } from '@tandem/contract'
import { Chip } from '../../../ui/chip.tsx'
import { Differences } from '../../../ui/differences.tsx'
import { useOwnerName } from '../edit/use-owner-name.ts'
import { useTexts } from '../texts.ts'
import css from './changes.module.css'
import type { Change } from './changes.ts'

interface Props {
  changes: readonly Change[]
  /** The flows that they lie between: names come from the one that still has the step or slot. */
  before: FlowContent
  after: FlowContent
  /** Shows where something is; left out: it is shown nowhere else. */
  open?: (step: string | null, slot: string | null) => void
}

const TONES = { added: 'good', removed: 'danger', changed: 'plain' } as const

/** What differs between two versions of a flow, value by value. */
export function ChangeList({ changes, before, after, open }: Props) {
  const t = useTexts()
  const placeOf = usePlace()
  const [nameBefore, nameAfter] = [useOwnerName(before), useOwnerName(after)]
  return (
    <ul className={css.changes}>
      {changes.map(({ kind, step, slot, differences }) => {
        const name = (kind === 'removed' ? nameBefore : nameAfter)(step, slot)
        return (
          <li key={`${kind}|${step}|${slot}`}>
            <header>
              <Chip tone={TONES[kind]}>{t.changes.kinds[kind]}</Chip>
              {open && kind !== 'removed' ? (
                <button type="button" onClick={() => open(step, slot)}>
                  {name}
                </button>
              ) : (
                <b>{name}</b>
              )}
            </header>
            <Differences of={differences.map(({ at, ...values }) => ({ name: placeOf(at), changes: [values] }))} />
          </li>
        )
      })}
    </ul>
  )
}

/** What stands below these are names that others gave: arguments, codes of errors, values. */
const OF_NAMES = new Set(['args', 'onError', 'cases'])

/** A path in a flow in the words of the forms; what they do not name stays as the contract calls it. */
function usePlace(): (path: string) => string {
  const t = useTexts()
  const { yes, no, next, otherwise } = t.ways
  const { text, label, prompt, invalid, retries, rules, choices, start, cancelled, slot, type } = t
  const { tool, args, save, approval, onError, value, cases, flow, minutes } = t
  const whole = { title: t.flowTitle, start, cancelled }
  const ofSlot = { label, type, prompt, invalid, retries, rules, choices, words: t.choiceWords }
  const ofStep = { text, slot, tool, args, save, approval, onError, value, cases, flow, reason: t.reason }
  const ways = { yes, no, next, otherwise, timeout: t.waits, minutes }
  const words: Readonly<Record<string, string>> = { ...t.languages, ...whole, ...ofSlot, ...ofStep, ...ways }
  return (path) => {
    const parts = path.split('.')
    const named = parts.findIndex((part) => OF_NAMES.has(part))
    return parts.map((part, i) => (named >= 0 && i > named ? part : (words[part] ?? part))).join(' · ')
  }
}
