import type { FlowTools } from '@tandem/contract'
import { flowTools } from '@tandem/contract/flows/tools.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'

const tools: FlowTools = flowTools

/** What people call a tool. */
export function useToolTitle(tool: string): string {
  const localized = useLocalized()
  const known = Object.hasOwn(tools, tool) ? tools[tool] : undefined
  return known ? localized(known.title) : tool
}
