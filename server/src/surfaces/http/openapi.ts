import { ErrorBody, errorCodes, shapes, statusOf } from '@tandem/contract'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { isAudited, type Verb } from '../../kernel/verb.ts'

const schemaOf = (schema: z.ZodType, io: 'input' | 'output') =>
  z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any' })

const statuses = [...new Set(errorCodes.map(statusOf))].sort((a, b) => a - b)

/** One response a status, with the codes that come with it: 400 does not fit the schema, 422 fits and breaks a rule. */
const failures = Object.fromEntries(
  statuses.map((status) => [
    `E${status}`,
    {
      description: errorCodes.filter((code) => statusOf(code) === status).join(', '),
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
    },
  ]),
)
const failureRefs = Object.fromEntries(
  statuses.map((status) => [status, { $ref: `#/components/responses/E${status}` }]),
)

/** Who may call it, whether it changes anything, and what is left of a call. */
function describe(spec: Verb['spec']): string {
  const does = spec.effect === 'read' ? 'Reads only' : 'Writes'
  const ends = [...(isAudited(spec) ? ['audited'] : []), ...(spec.destructive ? ['cannot be undone'] : [])]
  return `Scope: \`${spec.scope}\`. ${[does, ...ends].join('; ')}.`
}

/** The whole API as OpenAPI 3.1: one POST a verb. */
export function openApi(verbs: readonly Verb[], version: string): object {
  const paths = Object.fromEntries(
    verbs.map(({ spec }) => [
      `/api/v1/${spec.name}`,
      {
        post: {
          operationId: spec.name,
          summary: spec.summary,
          tags: [spec.name.split('.')[0]],
          description: describe(spec),
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(shapes[spec.name].input, 'input') } },
          },
          responses: {
            200: {
              description: 'Done',
              content: { 'application/json': { schema: schemaOf(shapes[spec.name].output, 'output') } },
            },
            ...failureRefs,
          },
        },
      },
    ]),
  )
  return {
    openapi: '3.1.0',
    info: { title: 'Tandem', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    components: {
      schemas: { Error: schemaOf(ErrorBody, 'output') },
      responses: failures,
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer', bearerFormat: 'pk_<id>_<secret>' },
        session: { type: 'apiKey', in: 'cookie', name: '__Host-tandem' },
      },
    },
    security: [{ apiKey: [] }, { session: [] }],
    paths,
  }
}

export function serveOpenApi(app: FastifyInstance, verbs: readonly Verb[], version: string): void {
  const document = written(() => JSON.stringify(openApi(verbs, version)))
  const page = written(() => apiPage(verbs))
  app.get('/openapi.json', (_request, reply) => reply.type('application/json; charset=utf-8').send(document()))
  app.get('/api', (_request, reply) => reply.type('text/html; charset=utf-8').send(page()))
}

/** Megabytes, written for the first reader, and kept as bytes for the next ones. */
function written(write: () => string): () => Buffer {
  let bytes: Buffer | undefined
  return () => {
    bytes ??= Buffer.from(write())
    return bytes
  }
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`)

const STYLE = `:root{color-scheme:light dark;font:15px/1.6 system-ui,sans-serif}
main{max-width:60rem;margin:2rem auto;padding:0 1rem}
h2{margin:2rem 0 .5rem;text-transform:capitalize}
details{border-top:1px solid #8883}
summary{padding:.5rem 0;cursor:pointer;overflow-wrap:anywhere}
summary code{font-weight:600;margin-right:.5rem}
small{opacity:.75;margin-left:.5rem}
h4{margin:.5rem 0}
pre{overflow:auto;max-height:28rem;padding:.75rem;border-radius:.5rem;background:#8881}`

/** A readable page of all verbs, without script. */
function apiPage(verbs: readonly Verb[]): string {
  const sections = [...new Set(verbs.map(({ spec }) => spec.name.split('.')[0] ?? ''))].map((group) => {
    const items = verbs
      .filter(({ spec }) => spec.name.startsWith(`${group}.`))
      .map(({ spec }) => {
        const input = escaped(JSON.stringify(schemaOf(shapes[spec.name].input, 'input'), null, 2))
        const output = escaped(JSON.stringify(schemaOf(shapes[spec.name].output, 'output'), null, 2))
        return `<details id="${spec.name}"><summary><code>POST /api/v1/${spec.name}</code> ${escaped(spec.summary)} <small>${spec.scope}</small></summary><h4>Input</h4><pre>${input}</pre><h4>Output</h4><pre>${output}</pre></details>`
      })
    return `<section><h2>${group}</h2>${items.join('')}</section>`
  })
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Tandem API</title><style>${STYLE}</style></head><body><main><h1>Tandem API</h1><p>Every verb is a POST with a JSON body. Sign with <code>Authorization: Bearer pk_…</code>. Machine-readable: <a href="/openapi.json">openapi.json</a>.</p>${sections.join('')}</main></body></html>`
}
