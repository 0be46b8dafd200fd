import type { EventName, EventPayload } from '@tandem/contract'
import type { Context } from './context.ts'

/** An event as a reactor gets it. It may come again after a crash: handlers are idempotent. */
export interface Announced<N extends EventName> {
  id: number
  tenant: string
  at: Date
  payload: EventPayload<N>
}

/** The handlers of one module for the events that it takes. */
export interface Reactor {
  name: string
  takes: { [N in EventName]?: (ctx: Context, event: Announced<N>) => Promise<void> }
}

export const reactor = (definition: Reactor): Reactor => definition
