import { shapes, type VerbName } from '@tandem/contract'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../kernel/context.ts'
import { execute, type Verb } from '../../kernel/verb.ts'
import { contextOf } from './authenticate.ts'
import { BODY_BYTES } from './body.ts'
import { clearSession, isSecure, setSession } from './cookies.ts'

/** Verbs whose input is large by nature, in bytes. */
const BODY_LIMITS: Partial<Record<VerbName, number>> = {
  'knowledge.startImport': 16 * 1024 * 1024,
  'knowledge.startIntentImport': 16 * 1024 * 1024,
  'learning.importCases': 3 * 1024 * 1024,
  'pictures.keep': 2 * 1024 * 1024,
}

/** Every verb as `POST /api/v1/<name>`. */
export function serveVerbs(app: FastifyInstance, services: Services, verbs: readonly Verb[]): void {
  for (const verb of verbs) {
    const { name } = verb.spec
    app.post(
      `/api/v1/${name}`,
      { schema: { body: shapes[name].input }, bodyLimit: BODY_LIMITS[name] ?? BODY_BYTES },
      async (request, reply) => {
        const secure = isSecure(services.config, request)
        const onSession = (token: string | null) =>
          token === null ? clearSession(reply, secure) : setSession(reply, secure, token)
        return execute({ ...(await contextOf(services, request)), onSession }, verb, request.body)
      },
    )
  }
}
