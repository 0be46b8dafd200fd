import type { Services } from './context.ts'
import { DeadlineRunner } from './deadlines.ts'
import { delivered } from './delivered.ts'
import { Dispatcher } from './dispatcher.ts'
import type { Module } from './module.ts'
import { Retention } from './retention.ts'

/** What the process that leads does behind the scenes (see leader.ts). */
export interface Backstage {
  start(): Promise<void>
  stop(): Promise<void>
  /** Resolves when all that was announced or due is done; for tests and benchmarks. */
  settle(): Promise<void>
}

/** Hands events to the reactors of these modules, fires their deadlines, and deletes what has expired. */
export function backstage(
  services: Services,
  modules: readonly Pick<Module, 'reactors' | 'deadlines' | 'expiries'>[],
): Backstage {
  const dispatcher = new Dispatcher(
    services,
    modules.flatMap((module) => module.reactors ?? []),
  )
  const deadlines = new DeadlineRunner(
    services,
    modules.flatMap((module) => module.deadlines ?? []),
  )
  const retention = new Retention(services, [delivered, ...modules.flatMap((module) => module.expiries ?? [])])
  return {
    async start() {
      await dispatcher.start()
      deadlines.start()
      retention.start()
    },
    async stop() {
      await retention.stop()
      await deadlines.stop()
      await dispatcher.stop()
    },
    async settle() {
      await dispatcher.settle()
      await deadlines.settle()
      await dispatcher.settle()
      await retention.settle()
    },
  }
}
