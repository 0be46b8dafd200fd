import { manifest as web } from '@tandem/chat-web'
import { connectEncoder as connectOnnx, manifest as onnx } from '@tandem/models-onnx'
import { chatManifest, connectEncoder, connectLanguage, embeddingManifest } from '@tandem/models-openai'
import { connectNotifier as connectDingtalk, manifest as dingtalk } from '@tandem/notify-dingtalk'
import { connectNotifier as connectFeishu, manifest as feishu } from '@tandem/notify-feishu'
import { connectNotifier as connectWecom, manifest as wecom } from '@tandem/notify-wecom'
import { createOcr } from '@tandem/ocr-tesseract'
import { connectShop, manifest as demoShop } from '@tandem/shop-demo'
import { connectNotifier as connectSmsGateway, manifest as smsGateway } from '@tandem/sms-gateway'
import { connectSpeech as connectOpenAi, manifest as openAi } from '@tandem/speech-openai'
import { connectSpeech as connectSherpa, manifest as sherpa } from '@tandem/speech-sherpa'
import type { FastifyInstance } from 'fastify'
import { dailyBackup } from './backup/daily.ts'
import { mustBeWhole } from './backup/unfinished.ts'
import { backstage } from './kernel/backstage.ts'
import { systemClock } from './kernel/clock.ts'
import type { Config } from './kernel/config.ts'
import type { Services } from './kernel/context.ts'
import { readKek } from './kernel/crypto/kek.ts'
import { Keyring } from './kernel/crypto/keyring.ts'
import { lead } from './kernel/leader.ts'
import { createLog, type Log } from './kernel/log.ts'
import type { Module } from './kernel/module.ts'
import './kernel/tables.ts'
import { createTransactions } from './kernel/transaction.ts'
import type { Verb } from './kernel/verb.ts'
import { assistant } from './modules/assistant/index.ts'
import { channels, registerKind } from './modules/channels/index.ts'
import { commerce, registerShop } from './modules/commerce/index.ts'
import { conversations } from './modules/conversations/index.ts'
import { customers, registerHolding } from './modules/customers/index.ts'
import { desk } from './modules/desk/index.ts'
import { insights } from './modules/insights/index.ts'
import { knowledge } from './modules/knowledge/index.ts'
import { learning } from './modules/learning/index.ts'
import { media, registerOcr, registerSpeech } from './modules/media/index.ts'
import { models, registerModel } from './modules/models/index.ts'
import { pictures } from './modules/pictures/index.ts'
import { quality } from './modules/quality/index.ts'
import { reach } from './modules/reach/index.ts'
import { routing } from './modules/routing/index.ts'
import { security } from './modules/security/index.ts'
import { registerNotifier, staffing } from './modules/staffing/index.ts'
import { supervision } from './modules/supervision/index.ts'
import { tenants } from './modules/tenants/index.ts'
import { tickets } from './modules/tickets/index.ts'
import { training } from './modules/training/index.ts'
import { workforce } from './modules/workforce/index.ts'
import { filesFolder, folderBlobs } from './ports/blobs/folder.ts'
import type { Bus } from './ports/bus/bus.ts'
import { memoryBus } from './ports/bus/memory.ts'
import { natsBus } from './ports/bus/nats.ts'
import { type Connection, openDatabase } from './ports/db/index.ts'
import { startPracticeShop } from './practice-shop.ts'
import { createHttp } from './surfaces/http/server.ts'
import { callsOf } from './surfaces/socket/calls.ts'
import { serveSockets } from './surfaces/socket/hub.ts'

/** Every module, from the lowest tier to the highest. The only place that knows them all. */
export const modules: readonly Module[] = [
  security,
  tenants,
  customers,
  workforce,
  conversations,
  pictures,
  channels,
  knowledge,
  media,
  models,
  routing,
  desk,
  tickets,
  commerce,
  assistant,
  learning,
  quality,
  insights,
  staffing,
  reach,
  supervision,
  training,
]

for (const { holdings = [] } of modules) for (const holding of holdings) registerHolding(holding)
registerKind(web)
registerShop({
  manifest: demoShop,
  connect: (settings, egress) => connectShop(settings, { egress, clock: Date.now }),
})
registerOcr(createOcr())
registerSpeech({ manifest: openAi, connect: connectOpenAi })
registerSpeech({ manifest: sherpa, connect: (settings) => connectSherpa(settings) })
registerModel('language', { manifest: chatManifest, connect: connectLanguage })
registerModel('encoder', { manifest: embeddingManifest, connect: connectEncoder })
registerModel('encoder', { manifest: onnx, connect: (settings) => connectOnnx(settings) })
registerNotifier({ manifest: wecom, connect: connectWecom })
registerNotifier({ manifest: dingtalk, connect: connectDingtalk })
registerNotifier({ manifest: feishu, connect: connectFeishu })
registerNotifier({ manifest: smsGateway, connect: connectSmsGateway })

/** What a process holds without serving: database, keys, bus. Enough for the command line. */
export interface Base {
  services: Services
  /** Where the database is, for connections of one's own. */
  database: Connection | string
  close(): Promise<void>
}

/** @throws BackupError unfinished, when a restore was broken off here */
export async function openBase(config: Config, log: Log = createLog(config.logLevel)): Promise<Base> {
  mustBeWhole(config)
  return openRestored(config, log)
}

/** The same for the restore itself, which is not at its end yet. */
export async function openRestored(config: Config, log: Log = createLog(config.logLevel)): Promise<Base> {
  const database = await openDatabase({ url: config.databaseUrl ?? undefined, dataDir: config.dataDir, log })
  const clock = systemClock
  const bus: Bus = config.natsUrl
    ? await natsBus(config.natsUrl, log, clock)
    : memoryBus((error) => log.error({ err: error }, 'bus handler failed'))
  const services: Services = {
    config,
    clock,
    log,
    bus,
    blobs: folderBlobs(filesFolder(config.dataDir)),
    keys: new Keyring(readKek(config), clock, bus),
    transactions: createTransactions(database.pools, { clock, log }, () => bus.publish('outbox', null)),
  }
  return {
    services,
    database: database.target,
    async close() {
      await bus.close()
      await database.close()
    },
  }
}

/** How long requests that are being answered may still take once the server stops. */
const GRACE_MS = 3000

export interface App extends Base {
  http: FastifyInstance
  verbs: readonly Verb[]
  /** Resolves when all that was announced or due is done; for tests. */
  settle(): Promise<void>
}

/** A whole server, ready to listen. `close` ends it in order: no new work, finish what runs, then the database. */
export async function createApp(config: Config, version: string): Promise<App> {
  const base = await openBase(config)
  const { services } = base
  const practice = await startPracticeShop(services.clock.now())
  registerShop(practice.kind)
  const verbs = modules.flatMap((module) => module.verbs as readonly Verb[])
  const work = backstage(services, modules)
  const workers = [...modules.flatMap((module) => module.workers ?? []), dailyBackup(base.database, version)]
  const leadership = lead(services.transactions.system, services.clock, services.log, {
    async onGain() {
      await work.start()
      for (const worker of workers) await worker.start(services)
    },
    async onLoss() {
      for (const worker of workers) await worker.stop(services)
      await work.stop()
    },
  })
  await Promise.all(modules.map((module) => module.load?.(services)))
  let sockets = () => 0
  const http = await createHttp({ services, verbs, version, sockets: () => sockets() })
  const hub = serveSockets(http.server, services, callsOf(verbs))
  sockets = hub.size
  await leadership.ready
  return {
    services,
    database: base.database,
    http,
    verbs,
    settle: () => work.settle(),
    async close() {
      await hub.close()
      // A connection that was opened and never used counts as busy: it must not hold the stop up for a minute.
      const cut = services.clock.after(GRACE_MS, () => http.server.closeAllConnections())
      await http.close()
      cut()
      await leadership.stop()
      await practice.close()
      await base.close()
    },
  }
}
