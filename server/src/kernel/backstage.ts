import type { Services } from './context.ts'
import { DeadlineRunner } from './deadlines.ts'
import { Dispatcher } from './dispatcher.ts'
import type { Module } from './module.ts'

/** What the process that leads does behind the scenes (see leader.ts). */
export interface Backstage {
  start(): Promise<void>
  stop(): Promise<void>
  /** Resolves when all that was announced or due is done; for tests and benchmarks. */
  settle(): Promise<void>
}

/** Hands events to the reactors of these modules, and fires their deadlines. */
export function backstage(services: Services, modules: readonly Pick<Module, 'reactors' | 'deadlines'>[]): Backstage {
  const dispatcher = new Dispatcher(
    services,
    modules.flatMap((module) => module.reactors ?? []),
  )
  const deadlines = new DeadlineRunner(
    services,
    modules.flatMap((module) => module.deadlines ?? []),
  )
  return {
    async start() {
      await dispatcher.start()
      deadlines.start()
    },
    async stop() {
      await deadlines.stop()
      await dispatcher.stop()
    },
    async settle() {
      await dispatcher.settle()
      await deadlines.settle()
      await dispatcher.settle()
    },
  }
}
