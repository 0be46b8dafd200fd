import type { Worker } from '../../../kernel/module.ts'
import { enterAll } from './ledger.ts'
import { repeatErasures } from './repeat.ts'

/**
 * Sees to it at every start that the ledger is there and that nobody in it has come back. A start that cannot tell serves
 * nobody: it would show people who were promised to be gone.
 */
export const ledgerWorker: Worker = {
  async start(services) {
    const { config, log } = services
    try {
      await enterAll(config.dataDir, [])
      const repeated = await repeatErasures(services)
      if (repeated > 0) log.warn({ repeated }, 'erased customers had come back and were erased again')
    } catch (error) {
      log.error({ err: error }, 'the ledger of erasures could not be held against the database; the start waits for it')
      throw error
    }
  },
  async stop() {},
}
