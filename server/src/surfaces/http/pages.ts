import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { packageRoot } from '../../kernel/paths.ts'
import { PageFile } from './page-file.ts'

const root = dirname(packageRoot())
const shipped: Built = { console: join(root, 'web/dist'), widget: join(root, 'widget/dist') }

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

/** Where the built pages lie. */
export interface Built {
  console: string
  widget: string
}

/**
 * The console at `/`, the chat page at `/chat/<channel key>`, the widget's script at `/widget/tandem.js`. Files go out in
 * the compressed form that the build laid beside them, where the browser takes one.
 */
export async function servePages(app: FastifyInstance, built: Built = shipped): Promise<void> {
  app.addHook('onSend', async (request, reply) => {
    const type = String(reply.getHeader('content-type') ?? '')
    if (!type.startsWith('text/html')) return
    const frameable = isFrameable(request.url)
    reply.header('content-security-policy', frameable ? CHAT_CSP : CONSOLE_CSP)
    reply.header('permissions-policy', `microphone=${frameable ? '(self)' : '()'}, camera=(), geolocation=()`)
    if (!frameable) reply.header('x-frame-options', 'DENY')
  })
  if (existsSync(built.widget)) await serveChatPage(app, built.widget)
  if (existsSync(built.console)) await serveConsole(app, built.console)
}

async function serveChatPage(app: FastifyInstance, root: string): Promise<void> {
  await app.register(fastifyStatic, {
    root,
    prefix: '/widget/',
    decorateReply: false,
    preCompressed: true,
    setHeaders: (reply) => {
      // The script is loaded by foreign pages.
      reply.header('cross-origin-resource-policy', 'cross-origin')
      reply.header('access-control-allow-origin', '*')
    },
  })
  const chat = new PageFile(root, 'chat.html', '/widget/')
  app.get('/chat/:key', (_request, reply) => sendPage(reply, chat))
}

/** Files are looked for when they are asked for: a build that is copied over this one is served at once. */
async function serveConsole(app: FastifyInstance, root: string): Promise<void> {
  const assets = join(root, 'assets')
  await app.register(fastifyStatic, {
    root,
    serve: false,
    index: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      // A file below `assets` has its content's hash in its name: it is fetched once.
      if (path.startsWith(assets)) reply.header('cache-control', IMMUTABLE)
    },
  })
  const index = new PageFile(root, 'index.html', '/')
  app.get('/*', (request, reply) => {
    if (isConsolePage(request.url)) return sendPage(reply, index)
    // What is not there yet may be in a moment.
    reply.header('cache-control', 'no-store')
    const [path = ''] = request.url.split('?')
    return path.endsWith('/') ? reply.callNotFound() : reply.sendFile(path)
  })
}

/** It names the files of one build: nobody shows a kept one without asking whether it is still right. */
async function sendPage(reply: FastifyReply, page: PageFile) {
  const html = await page.read()
  if (html === null) return reply.callNotFound()
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html)
}
