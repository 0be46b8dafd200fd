import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../../kernel/config.ts'

/** Whether the browser speaks TLS to us or to the proxy before us. */
export const isSecure = (config: Config, request: FastifyRequest): boolean =>
  request.protocol === 'https' || config.publicUrl?.startsWith('https:') === true

/** `__Host-` binds the cookie to this very host over TLS; without TLS (a first try on localhost) browsers refuse it. */
export const sessionCookie = (secure: boolean): string => (secure ? '__Host-tandem' : 'tandem')

export function setSession(reply: FastifyReply, secure: boolean, token: string): void {
  reply.setCookie(sessionCookie(secure), token, { path: '/', httpOnly: true, sameSite: 'lax', secure })
}

export function clearSession(reply: FastifyReply, secure: boolean): void {
  reply.clearCookie(sessionCookie(secure), { path: '/', httpOnly: true, sameSite: 'lax', secure })
  reply.header('clear-site-data', '"cache", "storage"')
}
