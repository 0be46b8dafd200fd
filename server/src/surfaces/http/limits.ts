import { createHash } from 'node:crypto'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../../kernel/config.ts'
import { Failure } from '../../kernel/errors.ts'
import { isSecure, sessionCookie } from './cookies.ts'

/** Requests a minute that one credential may make from one address; whoever shows none is counted by address alone. */
const CALLER_A_MINUTE = 1200
/** A whole office or a carrier's customers may sit behind one address, yet invented credentials don't make one endless. */
const ADDRESS_A_MINUTE = 20 * CALLER_A_MINUTE

/**
 * Pages and their files are read once and cached, and a person who reloads must not be shut out; probes never are. By
 * the route that was found, not the address: `/%61pi` is `/api` too. What is nowhere costs no more than a page.
 */
const isFree = (route = '') => !/^\/(?:api|chat\/v1|openapi\.json)(?:\/|$)/.test(route)

/** How often one may call, by credential and by address; register it after the cookies. */
export async function limitCalls(app: FastifyInstance, config: Config): Promise<void> {
  await app.register(rateLimit, { global: false, timeWindow: 60_000 })
  const caller = app.createRateLimit({
    max: CALLER_A_MINUTE,
    keyGenerator: (request) => `${request.ip} ${credentialOf(config, request)}`,
  })
  const address = app.createRateLimit({ max: ADDRESS_A_MINUTE, keyGenerator: (request) => request.ip })
  app.addHook('onRequest', async (request, reply) => {
    if (isFree(request.routeOptions.url)) return
    for (const count of [caller, address]) refuseExcess(await count(request), reply)
  })
}

type Count = Awaited<ReturnType<ReturnType<FastifyInstance['createRateLimit']>>>

function refuseExcess(count: Count, reply: FastifyReply): void {
  if (count.isAllowed || !count.isExceeded) return
  reply.header('retry-after', count.ttlInSeconds)
  throw new Failure('rate_limited')
}

/** What the request shows of its sender, as a digest: the store keeps no credential. */
function credentialOf(config: Config, request: FastifyRequest): string {
  const shown = request.headers.authorization ?? request.cookies[sessionCookie(isSecure(config, request))]
  return shown ? createHash('sha256').update(shown).digest('base64') : ''
}
