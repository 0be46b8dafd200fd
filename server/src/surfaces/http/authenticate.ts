import type { FastifyRequest } from 'fastify'
import type { Context, Services } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { INSTALLATION } from '../../kernel/ids.ts'
import { resolveApiKey, resolveSession } from '../../modules/security/index.ts'
import { isSecure, sessionCookie } from './cookies.ts'
import { languageOf } from './errors.ts'

/** Who calls: the session cookie, an API key, or nobody. */
export async function contextOf(services: Services, request: FastifyRequest): Promise<Context> {
  const base = {
    services,
    requestId: request.id,
    ip: request.ip,
    language: languageOf(request),
  }
  const bearer = /^Bearer (pk_\S{1,200})$/.exec(request.headers.authorization ?? '')?.[1]
  if (bearer) {
    const found = (await resolveApiKey(services, bearer)) ?? fail('unauthenticated')
    return { ...base, actor: found.actor, tenant: found.tenant }
  }
  const token = request.cookies[sessionCookie(isSecure(services.config, request))]
  const session = token ? await resolveSession(services, token, request.ip) : null
  if (!session) return { ...base, actor: { kind: 'anonymous' }, tenant: INSTALLATION }
  guardAgainstForgery(request)
  return { ...base, actor: session.actor, tenant: session.tenant }
}

/**
 * A cookie is sent by the browser whoever caused the request, so it counts only with proof of our own page: JSON, a
 * header that no foreign form can set, and no foreign origin (OWASP CSRF guide: custom request header, Fetch Metadata).
 */
function guardAgainstForgery(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site']
  const foreign = site !== undefined && site !== 'same-origin' && site !== 'none'
  // A picture's address is opened by the browser itself: it only reads, so the origin has to do.
  const proof = request.method === 'GET' || request.headers['x-tandem'] !== undefined
  if (foreign || !proof) fail('forbidden')
}
