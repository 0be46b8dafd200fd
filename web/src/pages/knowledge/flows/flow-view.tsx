import type { Flow, Slot, Step } from '@tandem/contract'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { useTexts } from '../texts.ts'
import css from './flows.module.css'
import { type Exit, exitsOf, readingOrder } from './order.ts'

/** One flow: what it asks for, and its steps in reading order. */
export function FlowView({ flow }: { flow: Flow }) {
  const t = useTexts()
  const localized = useLocalized()
  const steps = readingOrder(flow)
  const numbers = new Map(steps.map((step, index) => [step.id, index + 1]))
  return (
    <div className={css.flow}>
      <h3>{t.flow.slots}</h3>
      <ul className={css.slots}>
        {flow.slots.map((slot) => (
          <SlotRow key={slot.name} slot={slot} />
        ))}
      </ul>
      <h3>{t.flow.steps}</h3>
      <ol className={css.steps}>
        {steps.map((step, index) => (
          <StepRow key={step.id} step={step} number={index + 1} numberOf={(id) => numbers.get(id)} flow={flow} />
        ))}
      </ol>
      <h3>{t.flow.cancelled}</h3>
      <p>{localized(flow.cancelled)}</p>
    </div>
  )
}

function SlotRow({ slot }: { slot: Slot }) {
  const t = useTexts()
  const localized = useLocalized()
  return (
    <li>
      <code>{slot.name}</code>
      <span>
        {t.flow.slotType[slot.type]} · {t.flow.retries(slot.retries)}
      </span>
      <p>{localized(slot.prompt)}</p>
    </li>
  )
}

interface StepProps {
  step: Step
  number: number
  numberOf: (id: string) => number | undefined
  flow: Flow
}

function StepRow({ step, number, numberOf, flow }: StepProps) {
  const t = useTexts()
  const says = useWords(flow)(step)
  // Going on to the step below needs no words.
  const exits = exitsOf(step).filter(({ when, to }) => when !== null || numberOf(to) !== number + 1)
  return (
    <li data-do={step.do}>
      <b>{number}</b>
      <div>
        <strong>{t.flow.do[step.do]}</strong>
        {says && <span className={css.says}>{says}</span>}
        {exits.length > 0 && (
          <ul>
            {exits.map((exit) => (
              <ExitRow
                key={`${exit.when?.kind}${exit.to}${JSON.stringify(exit.when)}`}
                exit={exit}
                numberOf={numberOf}
              />
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}

/** What a step says or does, in the reader's language. */
function useWords(flow: Flow): (step: Step) => string | undefined {
  const localized = useLocalized()
  return (step) => {
    switch (step.do) {
      case 'ask': {
        const slot = flow.slots.find((one) => one.name === step.slot)
        return slot ? localized(slot.prompt) : step.slot
      }
      case 'say':
      case 'confirm':
        return localized(step.text)
      case 'handover':
        return step.text ? localized(step.text) : step.reason
      case 'call':
        return `${step.tool}(${Object.values(step.args).join(', ')})`
      case 'switch':
        return step.value
      case 'clear':
        return step.slot
      case 'end':
        return undefined
    }
  }
}

function ExitRow({ exit: { when, to }, numberOf }: { exit: Exit; numberOf: (id: string) => number | undefined }) {
  const t = useTexts()
  const target = numberOf(to)
  const condition = () => {
    if (when === null) return ''
    if (when.kind === 'error') return t.flow.error(when.value)
    return when.kind === 'case' ? when.value : t.flow[when.kind]
  }
  return (
    <li>
      {condition()} <span>{t.flow.next(target === undefined ? t.flow.person : t.flow.step(target))}</span>
    </li>
  )
}
