import cookie from '@fastify/cookie'
import cors from '@fastify/cors'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { Services } from '../../kernel/context.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import type { Verb } from '../../kernel/verb.ts'
import { MAX_FILE_BYTES } from '../../modules/channels/index.ts'
import { serveVerbs } from './api.ts'
import { acceptJson, BODY_BYTES } from './body.ts'
import { serveChat } from './chat.ts'
import { answerError, answerErrors, refuseConnection } from './errors.ts'
import { serveFiles } from './files.ts'
import { serveHealth } from './health.ts'
import { limitCalls } from './limits.ts'
import { answerUnknown } from './methods.ts'
import { serveOpenApi } from './openapi.ts'
import { servePages } from './pages.ts'
import { validatorOf } from './validators.ts'

/**
 * How long a client may take to send the headers, and the whole request, in milliseconds; `check` is how often Node
 * looks. Whoever trickles bytes to hold connections open is cut off (slowloris).
 */
export interface Patience {
  headers: number
  request: number
  check: number
}

const PATIENCE: Patience = { headers: 15_000, request: 60_000, check: 5000 }

export interface HttpOptions {
  services: Services
  verbs: readonly Verb[]
  version: string
  /** How many sockets are open, for the metrics. */
  sockets(): number
  patience?: Patience
}

/** The HTTP surface: verbs, chat, health, pages. Thin: everything is decided in the verbs. */
export async function createHttp(options: HttpOptions): Promise<FastifyInstance> {
  const { services, verbs, version, sockets, patience = PATIENCE } = options
  const app: FastifyInstance = fastify({
    loggerInstance: services.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => uuidv7(services.clock),
    trustProxy: (_address, hop) => hop < services.config.proxies,
    bodyLimit: BODY_BYTES,
    frameworkErrors: answerError,
    clientErrorHandler: refuseConnection,
    requestTimeout: patience.request,
    connectionTimeout: 0,
    keepAliveTimeout: 65_000,
    http: { maxHeaderSize: 16 * 1024, headersTimeout: patience.headers, connectionsCheckingInterval: patience.check },
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
  })
  app.setValidatorCompiler(validatorOf)
  answerErrors(app)
  answerUnknown(app)
  acceptJson(app)
  await app.register(helmet, {
    contentSecurityPolicy: false,
    xFrameOptions: false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
  })
  await app.register(cookie)
  // One byte more than a file may have: whoever keeps it sees that it is too large, even where the parser cut it off
  // after its last chunk had been read.
  await app.register(multipart, { limits: { fileSize: MAX_FILE_BYTES + 1, files: 1, fields: 4, parts: 5 } })
  await limitCalls(app, services.config)
  // The widget runs on foreign pages and carries its own token, never a cookie.
  await app.register(cors, {
    delegator: (request, callback) =>
      callback(null, { origin: /^\/chat\/v1\//.test(request.url ?? ''), credentials: false, maxAge: 600 }),
  })
  app.addHook('onSend', async (request, reply) => {
    const isApi = request.url.startsWith('/api/v1/') || request.url.startsWith('/chat/v1/')
    if (isApi && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
  serveHealth(app, services, sockets)
  serveOpenApi(app, verbs, version)
  serveVerbs(app, services, verbs)
  serveFiles(app, services)
  serveChat(app, services, verbs)
  await servePages(app)
  return app
}
