import type { FlowTools } from '@tandem/contract'
import { flowTools } from '@tandem/contract/flows/tools.ts'
import { useLocalized } from './dictionary.ts'

const tools: FlowTools = flowTools

/** What people call a tool; null for what is none. */
export function useToolTitle(): (tool: string) => string | null {
  const localized = useLocalized()
  return (tool) => {
    const known = Object.hasOwn(tools, tool) ? tools[tool] : undefined
    return known ? localized(known.title) : null
  }
}
