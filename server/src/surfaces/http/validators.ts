import AjvCompiler from '@fastify/ajv-compiler'
import type { FastifySchemaCompiler } from 'fastify'
import { z } from 'zod'

/** A zod schema as JSON schema for a compiled validator; what JSON schema cannot say zod checks in the verb. */
export const jsonSchema = (schema: z.ZodType, io: 'input' | 'output') =>
  z.toJSONSchema(schema, { io, target: 'draft-7', unrepresentable: 'any', reused: 'inline' })

const compile = AjvCompiler()(
  {},
  {
    customOptions: {
      keywords: ['personal'],
      formats: { base64: true },
      removeAdditional: false,
      coerceTypes: false,
      useDefaults: false,
      allErrors: false,
    },
  },
) as FastifySchemaCompiler<object>

type Validator = ReturnType<FastifySchemaCompiler<object>>

const compiled = new WeakMap<z.ZodType, Validator>()

/**
 * The validator of a route whose schema is one of zod. It is compiled when the route is first called: compiling those of
 * all verbs would be half of what a start computes.
 */
export const validatorOf: FastifySchemaCompiler<z.ZodType> = ({ schema, ...route }) => {
  const validate: Validator = (data: unknown) => {
    const check = compiled.get(schema) ?? compile({ ...route, schema: jsonSchema(schema, 'input') })
    compiled.set(schema, check)
    const valid = check(data)
    validate.errors = check.errors ?? null
    return valid
  }
  return validate
}
