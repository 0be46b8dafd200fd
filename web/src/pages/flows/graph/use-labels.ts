import type { FlowContent, Step } from '@tandem/contract'
import type { When } from '@tandem/contract/flows/exits.ts'
import { flowTools } from '@tandem/contract/flows/tools.ts'
import { useMemo } from 'react'
import { useVerb } from '../../../api/hooks.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { useLanguage } from '../../../i18n/language.ts'
import { useTexts } from '../texts.ts'
import { useValueName } from '../use-value-name.ts'

/** Names the condition of a way as a reader of the graph understands it. */
export function useWayLabel(): (step: Step, when: When) => string {
  const t = useTexts()
  const nameOf = useValueName()
  return useMemo(
    () => (step, when) => {
      if (when === null) return t.ways.next
      switch (when.kind) {
        case 'case':
          return nameOf(when.value)
        case 'error':
          return t.ways.error(nameOf(when.value))
        case 'timeout':
          return t.ways.timeout('timeout' in step ? (step.timeout?.minutes ?? 0) : 0)
        default:
          return t.ways[when.kind]
      }
    },
    [t, nameOf],
  )
}

const tools: Readonly<Record<string, { title: { zh: string; en: string } }>> = flowTools

/** What a step says or does, in a few words of the reader's language. */
export function useStepWords(): (step: Step, flow: Pick<FlowContent, 'slots'>) => string {
  const t = useTexts()
  const localized = useLocalized()
  const language = useLanguage()
  const nameOf = useValueName()
  const flows = useVerb('knowledge.flows', { limit: 200 }, { staleTime: 60_000 }).data?.rows
  const titleOf = (key: string) => {
    const found = flows?.find((one) => one.key === key)
    return found ? localized(found.content.title) : key
  }
  return (step, flow) => {
    switch (step.do) {
      case 'ask':
      case 'clear': {
        const slot = flow.slots.find(({ name }) => name === step.slot)
        return slot ? localized(slot.prompt) : step.slot
      }
      case 'say':
      case 'confirm':
        return localized(step.text)
      case 'handover':
        return step.text ? localized(step.text) : step.reason
      case 'call':
        return tools[step.tool]?.title[language] ?? step.tool
      case 'switch':
        return step.value
      case 'if':
        return step.when.tests
          .map(({ value, is, to }) =>
            [value, t.compare[is], is === 'set' || is === 'unset' ? '' : nameOf(String(to))].join(' ').trim(),
          )
          .join(step.when.match === 'all' ? ' + ' : ' / ')
      case 'run':
        return titleOf(step.flow)
      case 'end':
        return ''
    }
  }
}
