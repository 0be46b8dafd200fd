import type { ServerResponse } from 'node:http'

/**
 * How the service fails on demand. `hang`: takes the request and says nothing. `trickle`: begins and goes on for ever,
 * slowly. `cut`: the connection breaks in the middle. `unfinished`: ends without saying so. `garbage`: events that are
 * no JSON. `shape`: JSON of another shape. `bytes`: no UTF-8. `endless`: text without end. `html`: a page, status 200.
 */
export type ModelFault =
  | 'hang'
  | 'trickle'
  | 'busy'
  | 'error'
  | 'refuse'
  | 'redirect'
  | 'cut'
  | 'unfinished'
  | 'garbage'
  | 'shape'
  | 'bytes'
  | 'endless'
  | 'html'

const EVENT = (content: string) => `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content } }] })}\n\n`

/** Answers wrongly in the way of the fault; one that is busy may say for how many seconds. */
export function misbehave(fault: ModelFault, response: ServerResponse, retryAfter?: string): void {
  const begin = () => response.writeHead(200, { 'content-type': 'text/event-stream' })
  switch (fault) {
    case 'hang':
      return
    case 'trickle':
      begin()
      every(response, 20, () => EVENT('嗯'))
      return
    case 'busy':
      response
        .writeHead(429, retryAfter === undefined ? {} : { 'retry-after': retryAfter })
        .end('{"error":{"message":"rate limit"}}')
      return
    case 'error':
      response.writeHead(500).end('<h1>500</h1>')
      return
    case 'refuse':
      response.writeHead(400).end('{"error":{"message":"content policy"}}')
      return
    case 'redirect':
      response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()
      return
    case 'cut':
      begin()
      response.write(EVENT('{"question":"'), () => response.destroy())
      return
    case 'unfinished':
      begin()
      response.end(EVENT('{"question":""}'))
      return
    case 'garbage':
      begin()
      response.end('data: {"choices":[{"del\n\ndata: [DONE]\n\n')
      return
    case 'shape':
      begin()
      response.end('data: {"choices":"none","text":42}\n\ndata: [DONE]\n\n')
      return
    case 'bytes':
      begin()
      response.end(Buffer.concat([Buffer.from('data: '), Buffer.from([0xff, 0xfe, 0xc3, 0x28]), Buffer.from('\n\n')]))
      return
    case 'endless':
      begin()
      every(response, 0, () => EVENT('x'.repeat(50_000)))
      return
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Welcome</body></html>')
  }
}

/** Writes on until the other side has gone. */
function every(response: ServerResponse, ms: number, next: () => string): void {
  const timer = setInterval(() => response.write(next()), ms)
  response.on('close', () => clearInterval(timer))
}
