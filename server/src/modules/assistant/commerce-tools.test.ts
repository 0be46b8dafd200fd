import { flowTools } from '@tandem/contract'
import { expect, it } from 'vitest'
import { commerceTools, toolVerbs } from './commerce-tools.ts'

it('the tools of flows are verbs, and both agree on which cannot be undone', () => {
  const names = Object.keys(flowTools)
  expect([Object.keys(commerceTools), Object.keys(toolVerbs)]).toEqual([names, names])
  for (const [name, tool] of Object.entries(flowTools)) {
    const spec = toolVerbs[name as keyof typeof flowTools]
    expect([name, spec.name, 'destructive' in tool]).toEqual([name, name, spec.destructive === true])
  }
})
