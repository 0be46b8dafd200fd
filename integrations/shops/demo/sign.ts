import { createHmac } from 'node:crypto'

export interface Unsigned {
  method: string
  /** Path with its query, exactly as it will be sent. */
  path: string
  body: string
}

/** The three headers of the platform: hex HMAC-SHA256 over method, path, timestamp (seconds) and body, one to a line. */
export function signedHeaders(appKey: string, secret: string, request: Unsigned, now: number): Record<string, string> {
  const timestamp = String(Math.floor(now / 1000))
  const text = [request.method, request.path, timestamp, request.body].join('\n')
  return {
    'x-app-key': appKey,
    'x-timestamp': timestamp,
    'x-signature': createHmac('sha256', secret).update(text).digest('hex'),
  }
}
