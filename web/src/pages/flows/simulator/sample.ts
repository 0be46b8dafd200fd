import type { FlowTool, Language } from '@tandem/contract'

/** What a tool might give in a talk of this language: what it was asked about, and examples for the rest. */
export const sampleOf = (
  tool: Pick<FlowTool, 'gives'> | undefined,
  args: Readonly<Record<string, string>>,
  language: Language,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(tool?.gives ?? {}).map(([name, { example }]) => [name, args[name] || example[language]]),
  )
