import type { Poll } from '@tandem/contract'
import { type Api, ApiError } from './api.ts'

export interface PollHandlers {
  /** The last seq that the client has. */
  after(): number
  polled(poll: Poll): void
  failed(error: ApiError): void
}

const WAIT_SECONDS = 25

/** Long polling, for networks that block sockets. The first call does not wait. Returns how to stop. */
export function startPolling(api: Api, handlers: PollHandlers): () => void {
  const stop = new AbortController()
  const loop = async () => {
    for (let wait = 0; !stop.signal.aborted; wait = WAIT_SECONDS) {
      const poll = await api.poll(handlers.after(), wait, stop.signal)
      if (!stop.signal.aborted) handlers.polled(poll)
    }
  }
  loop().catch((error: unknown) => {
    if (!stop.signal.aborted) handlers.failed(error instanceof ApiError ? error : new ApiError(0))
  })
  return () => stop.abort()
}
