import type { IncomingMessage } from 'node:http'

/**
 * The address that a request without Fastify (a socket's upgrade) came from. Each proxy appends the address that it
 * saw, so with as many proxies as are ours the last so many entries are true, whatever the caller wrote before them.
 */
export function callerOf(request: IncomingMessage, proxies: number): string | null {
  const forwarded = [request.headers['x-forwarded-for'] ?? []]
    .flat()
    .join()
    .split(/[\s,]+/)
    .filter(Boolean)
  return [request.socket.remoteAddress ?? null, ...forwarded.reverse()][Math.min(proxies, forwarded.length)] ?? null
}
