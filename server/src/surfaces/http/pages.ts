import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { packageRoot } from '../../kernel/paths.ts'

const root = dirname(packageRoot())
const consoleFolder = join(root, 'web/dist')
const widgetFolder = join(root, 'widget/dist')

/** Pages that any site may frame: the chat. The console never. */
const isFrameable = (url: string) => url.startsWith('/chat/') || url.startsWith('/widget/')

const IMMUTABLE = 'public, max-age=31536000, immutable'

const CONSOLE_CSP =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; font-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
const CHAT_CSP =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors *"

/**
 * Whether an address belongs to the console's own router. Files, which lie at the top or below `/assets`, and API paths
 * that do not exist stay 404; a page may end in a key with dots (`/knowledge/articles/return.policy`).
 */
export const isConsolePage = (url: string): boolean =>
  !/^\/(?:assets|api|chat|widget|socket)\/|^\/[^/?]*\.\w+(?:\?|$)/.test(url)

/** The console at `/`, the chat page at `/chat/<channel key>`, the widget's script at `/widget/tandem.js`. */
export async function servePages(app: FastifyInstance): Promise<void> {
  app.addHook('onSend', async (request, reply) => {
    const type = String(reply.getHeader('content-type') ?? '')
    if (!type.startsWith('text/html')) return
    const frameable = isFrameable(request.url)
    reply.header('content-security-policy', frameable ? CHAT_CSP : CONSOLE_CSP)
    if (!frameable) reply.header('x-frame-options', 'DENY')
  })
  if (existsSync(widgetFolder)) {
    await app.register(fastifyStatic, {
      root: widgetFolder,
      prefix: '/widget/',
      decorateReply: false,
      setHeaders: (reply) => {
        // The script is loaded by foreign pages.
        reply.header('cross-origin-resource-policy', 'cross-origin')
        reply.header('access-control-allow-origin', '*')
      },
    })
    const chat = readFileSync(join(widgetFolder, 'chat.html'))
    app.get('/chat/:key', (_request, reply) =>
      reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(chat),
    )
  }
  if (existsSync(join(consoleFolder, 'index.html'))) {
    const index = readFileSync(join(consoleFolder, 'index.html'))
    await app.register(fastifyStatic, {
      root: consoleFolder,
      prefix: '/',
      wildcard: false,
      index: false,
      setHeaders: (reply, path) => {
        // A file below `assets` has its content's hash in its name: it is fetched once.
        if (path.startsWith(join(consoleFolder, 'assets'))) reply.header('cache-control', IMMUTABLE)
      },
    })
    app.get('/*', (request, reply) => {
      if (!isConsolePage(request.url)) return reply.callNotFound()
      return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(index)
    })
  }
}
