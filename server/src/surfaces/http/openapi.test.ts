import { expect, it } from 'vitest'
import { z } from 'zod'
import { read } from '../../modules/conversations/read.ts'
import { get, update } from '../../modules/tenants/index.ts'
import { openApi } from './openapi.ts'

const Responses = z.record(z.string(), z.object({ description: z.string().optional(), $ref: z.string().optional() }))
const Document = z.object({
  openapi: z.literal('3.1.0'),
  paths: z.record(z.string(), z.object({ post: z.object({ description: z.string(), responses: Responses }) })),
  components: z.object({ responses: Responses }),
})

it('tells every status with the codes that come with it', () => {
  const { paths, components } = Document.parse(openApi([get, update], 'test'))
  expect(Object.keys(paths)).toEqual(['/api/v1/tenants.get', '/api/v1/tenants.update'])
  const responses = paths['/api/v1/tenants.update']?.post.responses ?? {}
  expect(responses['422']?.$ref).toBe('#/components/responses/E422')
  expect(components.responses.E422?.description).toContain('not_allowed')
  expect(components.responses.E400?.description).toBe('bad_input, bad_encoding')
  expect(components.responses.E405?.description).toBe('unsupported_method')
})

it('tells what is left of a call', () => {
  const { paths } = Document.parse(openApi([get, update, read], 'test'))
  const words = Object.values(paths).map(({ post }) => post.description)
  expect(words).toEqual([
    'Scope: `tenant:read`. Reads only.',
    'Scope: `tenant:write`. Writes; audited.',
    'Scope: `conversation:write`. Writes.',
  ])
})
