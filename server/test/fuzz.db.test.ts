import { type Scope, shapes, type VerbName } from '@tandem/contract'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { modules } from '../src/compose.ts'
import { scopesOf } from '../src/modules/security/index.ts'
import { jsonSchema } from '../src/surfaces/http/validators.ts'
import { valuesOf } from './arbitrary.ts'
import { inputs } from './inputs.ts'
import { type Client, type Product, startProduct } from './product.ts'
import { type Belongings, hire, type Staffed, twoTenants } from './world.ts'

const RUNS = 20
const verbs = modules.flatMap((module) => module.verbs).map(({ spec }) => [spec.name, spec.scope] as [VerbName, Scope])

let product: Product
let mine: Staffed
let auditor: Client

beforeAll(async () => {
  product = await startProduct()
  ;({ mine } = await twoTenants(product))
  auditor = (await hire(product, mine.keeper, 'mine.auditor', '审计员', ['audit_administrator'])).client
})
afterAll(() => product.close())

/** Whoever the scope admits, so that hostile values reach the verb itself. */
function callerOf(scope: Scope): Client {
  if (scopesOf(['security_administrator']).has(scope)) return mine.keeper
  return scopesOf(['audit_administrator']).has(scope) ? auditor : mine.staff
}

/** A valid input with one of its values, at any depth, replaced. */
const spoilt = (valid: object, bad: unknown, at: number): unknown => {
  const leaves = [...JSON.stringify(valid).matchAll(/(?<=:|\[|,)("(?:[^"\\]|\\.)*"(?!:)|-?\d+|true|false|null)/g)]
  const leaf = leaves[at % Math.max(1, leaves.length)]
  if (!leaf) return { ...valid, more: bad }
  const text = JSON.stringify(valid)
  return `${text.slice(0, leaf.index)}${JSON.stringify(bad)}${text.slice(leaf.index + leaf[0].length)}`
}

describe.each(verbs)('%s', (name, scope) => {
  const answers = async (input: unknown) => {
    const answer = await callerOf(scope).post(name, input)
    expect([answer.status, answer.text]).not.toEqual([500, answer.text])
    if (answer.status >= 400) expect(answer.code).toMatch(/^[a-z_]+$/)
  }

  it('answers every input that its schema admits, and any other, without an internal error', async () => {
    const fitting = valuesOf(jsonSchema(shapes[name].input, 'input') as object)
    const valid = (inputs[name] as (of: Belongings, own: Belongings) => object[])(mine, mine)
    const bad = fc.oneof(fc.jsonValue(), valuesOf({ type: 'string' }), valuesOf({ type: 'integer' }))
    const broken = fc
      .tuple(fc.constantFrom(...valid), bad, fc.nat(50))
      .map(([input, value, at]) => spoilt(input, value, at))
    await fc.assert(fc.asyncProperty(fc.oneof(fitting, broken, fc.jsonValue()), answers), { numRuns: RUNS })
  })
})

it('is alive after all that', async () => {
  expect((await fetch(`${product.url}/readyz`)).status).toBe(200)
  expect((await mine.staff.post('security.me', {})).status).toBe(200)
})
