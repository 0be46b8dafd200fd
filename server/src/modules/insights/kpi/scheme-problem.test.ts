import { expect, it } from 'vitest'
import { defaultSchemes } from './default-schemes.ts'
import { schemeProblem } from './scheme-problem.ts'

const line = { kpi: 'handleTime', weight: 60, target: 300, zero: 900 } as const
const other = { kpi: 'satisfaction', weight: 40, target: 0.9, zero: 0.5 } as const

it('takes the schemes that the product brings along', () => {
  for (const { items } of Object.values(defaultSchemes)) expect(schemeProblem(items)).toBeNull()
})

it('refuses weights that do not sum to a hundred, a figure twice, and a target that is the zero', () => {
  expect(schemeProblem([line, other])).toBeNull()
  expect(schemeProblem([line])).toContain('60')
  expect(schemeProblem([line, { ...other, weight: 41 }])).toContain('101')
  expect(schemeProblem([line, { ...line, weight: 40 }])).toContain('handleTime')
  expect(schemeProblem([line, { ...other, target: 0.5 }])).toContain('satisfaction')
})
