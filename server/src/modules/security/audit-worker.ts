import type { Worker } from '../../kernel/module.ts'
import { AuditSealer } from './audit-sealer.ts'

/** A sealer for as long as the process leads; a new one each time, since another process may have sealed meanwhile. */
export function auditWorker(): Worker {
  let sealer: AuditSealer | null = null
  return {
    async start(services) {
      sealer = new AuditSealer(services)
      await sealer.start()
    },
    async stop() {
      await sealer?.stop()
      sealer = null
    },
  }
}
