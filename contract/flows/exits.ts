import type { Step } from '../flow.ts'

/** Under which condition a step goes somewhere; null: always. */
export type When =
  | { kind: 'yes' | 'no' | 'holds' | 'otherwise' | 'timeout' }
  | { kind: 'case' | 'error'; value: string }
  | null

export interface Exit {
  when: When
  to: string
}

/** Every way out of a step, the usual one first. Empty where the flow is over. */
export function exitsOf(step: Step): Exit[] {
  switch (step.do) {
    case 'ask':
      return [{ when: null, to: step.next }, ...late(step)]
    case 'say':
    case 'clear':
    case 'run':
      return [{ when: null, to: step.next }]
    case 'call':
      return [
        { when: null, to: step.next },
        ...Object.entries(step.onError).map(([value, to]): Exit => ({ when: { kind: 'error', value }, to })),
      ]
    case 'switch':
      return [
        ...Object.entries(step.cases).map(([value, to]): Exit => ({ when: { kind: 'case', value }, to })),
        { when: { kind: 'otherwise' }, to: step.otherwise },
      ]
    case 'if':
      return [
        { when: { kind: 'holds' }, to: step.next },
        { when: { kind: 'otherwise' }, to: step.otherwise },
      ]
    case 'confirm':
      return [{ when: { kind: 'yes' }, to: step.yes }, { when: { kind: 'no' }, to: step.no }, ...late(step)]
    case 'handover':
    case 'end':
      return []
  }
}

const late = ({ timeout }: Extract<Step, { do: 'ask' | 'confirm' }>): Exit[] =>
  timeout ? [{ when: { kind: 'timeout' }, to: timeout.next }] : []

/** The step with the exit leading elsewhere; unchanged when it has no such exit. */
export function withExit(step: Step, when: When, to: string): Step {
  if (when === null) return 'next' in step ? { ...step, next: to } : step
  switch (when.kind) {
    case 'yes':
    case 'no':
      return step.do === 'confirm' ? { ...step, [when.kind]: to } : step
    case 'holds':
      return step.do === 'if' ? { ...step, next: to } : step
    case 'otherwise':
      return 'otherwise' in step ? { ...step, otherwise: to } : step
    case 'case':
      return step.do === 'switch' ? { ...step, cases: { ...step.cases, [when.value]: to } } : step
    case 'error':
      return step.do === 'call' ? { ...step, onError: { ...step.onError, [when.value]: to } } : step
    case 'timeout':
      return 'timeout' in step && step.timeout ? { ...step, timeout: { ...step.timeout, next: to } } : step
  }
}
