import type { Localized } from '../base.ts'
import type { FlowContent, Slot, Step } from '../flow.ts'

/** A flow as customers hear it: what is written in one language only is said in both. */
export function spoken<F extends FlowContent>(flow: F): F {
  return {
    ...flow,
    title: both(flow.title),
    cancelled: both(flow.cancelled),
    slots: flow.slots.map(slotInBoth),
    steps: flow.steps.map(stepInBoth),
  }
}

const both = ({ zh, en }: Localized): Localized => ({ zh: zh || en, en: en || zh })

function slotInBoth(slot: Slot): Slot {
  const { label, prompt, invalid, choices } = slot
  return {
    ...slot,
    prompt: both(prompt),
    invalid: both(invalid),
    ...(label && { label: both(label) }),
    ...(choices && { choices: choices.map((choice) => ({ ...choice, label: both(choice.label) })) }),
  }
}

const stepInBoth = (step: Step): Step => ('text' in step && step.text ? { ...step, text: both(step.text) } : step)
