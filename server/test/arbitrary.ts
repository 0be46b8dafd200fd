import fc from 'fast-check'

/** The parts of JSON schema that the contract's inputs use. */
interface Schema {
  const?: unknown
  enum?: unknown[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  type?: string
  format?: string
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  minItems?: number
  maxItems?: number
  items?: Schema | Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: Schema | boolean
}

/** Texts that have broken servers before: NUL, lone surrogates, quotes, wildcards, other directions, long ones. */
const nasty = fc.constantFrom(
  ...['\u0000', 'a\u0000b', '\ud800', 'x\udfff', "' or 1=1 --", '";drop table users;--', '%_\\', '{{7*7}}', '<%= 1 %>'],
  ...['<img src=x onerror=alert(1)>', '\u202eabc', '\ufeff', '\r\nSet-Cookie: a=b', '__proto__', 'constructor', '0'],
  ...['=1+1', '../../etc/passwd', '1e999', 'NaN', '💣'.repeat(40), '囧'.repeat(200), ' ', ' & | ! :* <->'],
)

/** Values that a schema admits, the more hostile the better. Some break a refinement that JSON schema cannot say. */
export function valuesOf(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const options = schema.anyOf ?? schema.oneOf
  if (options) return fc.oneof(...options.map(valuesOf))
  switch (schema.type) {
    case 'object':
      return objects(schema)
    case 'array':
      return arrays(schema)
    case 'string':
      return strings(schema)
    case 'integer':
      return integers(schema)
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return fc.jsonValue()
  }
}

function objects({ properties = {}, required = [], additionalProperties }: Schema): fc.Arbitrary<unknown> {
  const known = fc.record(
    Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, valuesOf(inner)])),
    {
      requiredKeys: required,
    },
  )
  if (typeof additionalProperties !== 'object') return known
  return fc.dictionary(fc.oneof(fc.string(), nasty), valuesOf(additionalProperties), { maxKeys: 3 })
}

function arrays({ items = {}, minItems = 0, maxItems = 4 }: Schema): fc.Arbitrary<unknown> {
  if (Array.isArray(items)) return fc.tuple(...items.map(valuesOf))
  return fc.array(valuesOf(items), { minLength: minItems, maxLength: Math.min(maxItems, minItems + 3) })
}

function strings({ format, pattern, minLength = 0, maxLength = 60 }: Schema): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid()
  if (format === 'date-time') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString())
  if (pattern) return fc.oneof(fc.stringMatching(new RegExp(pattern)), nasty)
  return fc.oneof(nasty, fc.string({ unit: 'binary', minLength, maxLength: Math.min(maxLength, minLength + 60) }))
}

function integers({ minimum = -Number.MAX_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER }: Schema) {
  const edges = fc.constantFrom(minimum, maximum, 2 ** 31, 2 ** 31 - 1)
  return fc.oneof(fc.integer({ min: minimum, max: maximum }), edges)
}
