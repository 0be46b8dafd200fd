import type { InTx, Services } from '../../../kernel/context.ts'
import { type DeadlineKind, setDeadline } from '../../../kernel/deadlines.ts'
import type { Worker } from '../../../kernel/module.ts'
import { unfinishedRevision } from './models.ts'

const stops = new WeakMap<Services, AbortController>()
const NEVER = new AbortController().signal

/** Ends trainings when the process stops: they take up to a minute, and begin again at the next start. */
export const trainings: Worker = {
  async start(services) {
    stops.set(services, new AbortController())
  },
  async stop(services) {
    stops.get(services)?.abort()
  },
}

/** Aborted when trainings have to end. */
export const stopSignal = (services: Services): AbortSignal => stops.get(services)?.signal ?? NEVER

const KIND = 'assistant.train'

/** Not at once: a process that stops must not begin the same training over and over. */
const PAUSE_MS = 1000

/** Has the tenant's knowledge trained on again, soon or when the next process starts. */
export const trainAgain = (ctx: InTx): Promise<void> =>
  setDeadline(ctx.tx, ctx.services, {
    kind: KIND,
    key: ctx.tenant,
    dueAt: new Date(ctx.services.clock.now() + PAUSE_MS),
  })

export const trainDue: DeadlineKind = {
  kind: KIND,
  async run(ctx) {
    const revision = await unfinishedRevision(ctx.tx)
    if (revision !== null) ctx.tx.emit('knowledge.published', ctx.tenant, { revision })
  },
}
