import type { Flow, Step } from '@tandem/contract'

/** Where a step leads, with the condition under which it goes there; null condition: always. */
export interface Exit {
  when: { kind: 'yes' | 'no' | 'otherwise' } | { kind: 'case' | 'error'; value: string } | null
  to: string
}

export function exitsOf(step: Step): Exit[] {
  switch (step.do) {
    case 'ask':
    case 'say':
    case 'clear':
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
    case 'confirm':
      return [
        { when: { kind: 'yes' }, to: step.yes },
        { when: { kind: 'no' }, to: step.no },
      ]
    case 'handover':
    case 'end':
      return []
  }
}

/** The steps as a reader meets them: the usual way first, then its branches; unreachable ones stand at the end. */
export function readingOrder(flow: Flow): Step[] {
  const steps = new Map(flow.steps.map((step) => [step.id, step]))
  const met = new Set<Step>()
  const visit = (id: string) => {
    const step = steps.get(id)
    if (!step || met.has(step)) return
    met.add(step)
    for (const { to } of exitsOf(step)) visit(to)
  }
  visit(flow.start)
  return [...met, ...flow.steps.filter((step) => !met.has(step))]
}
