import type { ServerResponse } from 'node:http'

/**
 * How the shop misbehaves. `delayMs` slows every answer; `next` are the faults of the coming requests, one
 * each, then all is well again; `always` goes on until it is unset. A fault strikes after the request was
 * carried out: the caller cannot know whether it was, as in life.
 */
export interface Faults {
  delayMs: number
  next: Fault[]
  always?: Fault
}

/** `error`: status 500. `garbage`: 200 with half a JSON. `wrong`: 200 with sound JSON of another shape. `drop`: no answer. */
export type Fault = 'error' | 'garbage' | 'wrong' | 'drop'

export const noFaults = (): Faults => ({ delayMs: 0, next: [] })

export const takeFault = (faults: Faults): Fault | undefined => faults.next.shift() ?? faults.always

/** Answer wrongly in the way of the fault. */
export function misbehave(fault: Fault, response: ServerResponse): void {
  const json = { 'content-type': 'application/json' }
  switch (fault) {
    case 'error':
      response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>500 Internal Server Error</h1>')
      return
    case 'garbage':
      response.writeHead(200, json).end('{"order_no":"2026')
      return
    case 'wrong':
      response.writeHead(200, json).end('{"order_no":20261120,"state":"TELEPORTED","items":null}')
      return
    case 'drop':
      response.destroy()
  }
}
