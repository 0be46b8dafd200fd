import type { Language } from '@tandem/contract'
import { loadModel, NluError, warmUp } from '@tandem/nlu'
import { type Context, type InTx, inTransaction, type Services, systemContext } from '../../kernel/context.ts'
import { INSTALLATION } from '../../kernel/ids.ts'
import { packOf, published } from '../knowledge/index.ts'
import { acrossTenants, findTenant, listTenantIds, TENANT_CHANGED } from '../tenants/index.ts'
import { arrange, type Brain, brainOf, type Knowledge, UNTRAINED } from './brain.ts'
import { texts } from './texts.ts'
import { stopSignal, trainAgain } from './training/again.ts'
import { RELOAD } from './training/learn.ts'
import { discard, newestModel, readyModel, servingModel } from './training/models.ts'

/** What of a tenant's settings decides on answers. */
export interface Policy {
  /** The tenant's own bound for being sure, or null. */
  threshold: number | null
  /** The language of the test bench. */
  language: Language
  zone: string
}

/**
 * What a tenant's conversations are answered with. `brain` is null while there is nothing to answer with: no model, and no
 * article that could be found by its words.
 */
export interface Mind {
  brain: Brain | null
  /** No model serves yet, but one is being trained. */
  isComing: boolean
  knowledge: Knowledge
  policy: Policy
}

/**
 * The minds of all tenants that this process serves: loaded at the start or on first use. When something changes, the
 * next mind is loaded beside the one that serves, which goes on serving until then. What many articles are searched with
 * is made behind the scenes, one tenant after the other; a question that comes before waits for it, and others do not.
 */
class Library {
  readonly #services: Services
  readonly #minds = new Map<string, Mind>()
  /** The last load of each tenant, and the one that has not begun: it serves for whatever changes until it does. */
  readonly #loads = new Map<string, Promise<Mind>>()
  readonly #coming = new Map<string, Promise<Mind>>()
  #preparing: Promise<void> = Promise.resolve()

  constructor(services: Services) {
    this.#services = services
    for (const subject of [RELOAD, TENANT_CHANGED]) {
      services.bus.subscribe(subject, (data) => {
        if (typeof data === 'object' && data !== null && 'tenant' in data) this.#renew(String(data.tenant))
      })
    }
  }

  /** The mind to answer with now. */
  async mind(tenant: string): Promise<Mind> {
    const mind = await this.loaded(tenant)
    await mind.knowledge.prepare()
    return mind
  }

  /** The same, which may not be prepared yet. */
  async loaded(tenant: string): Promise<Mind> {
    const mind = this.#minds.get(tenant)
    const loading = this.#loads.get(tenant)
    // One without a model cannot answer: what comes is worth waiting for.
    if (mind && (mind.brain || !loading)) return mind
    return loading ?? this.#load(tenant)
  }

  isLoading(tenant: string): boolean {
    return this.#loads.has(tenant)
  }

  /** At once, so that the next question finds it done. */
  #renew(tenant: string): void {
    void this.#load(tenant).catch(() => {})
  }

  /** After the load that runs, if one does: it may have begun before the change. */
  #load(tenant: string): Promise<Mind> {
    const coming = this.#coming.get(tenant)
    if (coming) return coming
    const before = this.#loads.get(tenant) ?? Promise.resolve(null)
    const loading = before
      .catch(() => null)
      .then(() => {
        this.#coming.delete(tenant)
        return this.#replace(tenant)
      })
      .finally(() => {
        if (this.#loads.get(tenant) === loading) this.#loads.delete(tenant)
      })
    this.#coming.set(tenant, loading)
    this.#loads.set(tenant, loading)
    return loading
  }

  async #replace(tenant: string): Promise<Mind> {
    const ctx = systemContext(this.#services, tenant, 'assistant')
    try {
      const mind = await load(ctx, this.#minds.get(tenant)?.brain ?? null)
      this.#minds.set(tenant, mind)
      this.#preparing = this.#preparing.then(() => this.#prepare(tenant, mind))
      return mind
    } catch (error) {
      // What served is out of date: the next question tries again.
      this.#minds.delete(tenant)
      throw error
    }
  }

  /** Prepares a mind, unless another has taken its place by now. */
  async #prepare(tenant: string, mind: Mind): Promise<void> {
    if (this.#minds.get(tenant) !== mind) return
    await mind.knowledge.prepare().catch((error: unknown) => {
      this.#services.log.error({ err: error, tenant }, 'what a tenant has published could not be indexed')
    })
  }
}

const libraries = new WeakMap<Services, Library>()

function libraryOf(services: Services): Library {
  let library = libraries.get(services)
  if (!library) {
    library = new Library(services)
    libraries.set(services, library)
  }
  return library
}

/** The mind that answers for the tenant of this context. */
export const mindOf = ({ services, tenant }: Context): Promise<Mind> => libraryOf(services).mind(tenant)

/** Loads every tenant's model, one after the other, so that no first question waits for it. */
export async function loadMinds(services: Services): Promise<void> {
  const ids = await services.transactions.run(INSTALLATION, (tx) => acrossTenants(tx, listTenantIds))
  const library = libraryOf(services)
  for (const id of ids) {
    // What one tenant's knowledge does not let be loaded is that tenant's alone: people serve there, and the rest starts.
    await library.loaded(id).catch((error: unknown) => {
      services.log.error({ err: error, tenant: id }, 'the assistant of this tenant could not be loaded')
    })
  }
}

const PATIENCE_MS = 30_000

/** The same, but while the tenant's very first model is being trained, which takes seconds, the question waits. */
export async function mindToAnswer(ctx: Context): Promise<Mind> {
  const until = ctx.services.clock.now() + PATIENCE_MS
  for (;;) {
    const mind = await mindOf(ctx)
    const left = until - ctx.services.clock.now()
    if (mind.brain || !mind.isComing || left <= 0 || stopSignal(ctx.services).aborted) return mind
    // A load that began meanwhile may bring it, and will not be announced once more.
    if (libraryOf(ctx.services).isLoading(ctx.tenant)) continue
    await nextReload(ctx, left)
  }
}

/** Resolves when something of the tenant is loaded anew, when trainings are stopped, or after so many milliseconds. */
function nextReload({ services, tenant }: Context, atMostMs: number): Promise<void> {
  return new Promise((resolve) => {
    const stop = stopSignal(services)
    const end = () => {
      cancel()
      unsubscribe()
      stop.removeEventListener('abort', end)
      resolve()
    }
    const cancel = services.clock.after(atMostMs, end)
    const unsubscribe = services.bus.subscribe(RELOAD, (data) => {
      if (typeof data === 'object' && data !== null && 'tenant' in data && data.tenant === tenant) end()
    })
    stop.addEventListener('abort', end, { once: true })
  })
}

/** @param before the model that served until now: not read again when it still does */
async function load(ctx: Context, before: Brain | null): Promise<Mind> {
  return inTransaction(ctx, async (inner) => {
    const pack = await packOf(inner)
    const skills = pack?.skillByTriage ?? {}
    const said = { unknown: pack?.unknown ?? texts.unknown, starters: pack?.starters ?? [] }
    const knowledge = arrange(await published(inner), { ...said, skills })
    const model = (await servingModel(inner.tx))?.version === before?.version ? before : await readBrain(inner)
    const { policies, hours, language } = await findTenant(inner.tx.db, ctx.tenant)
    const policy = { threshold: policies.answerThreshold, language, zone: hours.zone }
    const newest = await newestModel(inner.tx)
    const isComing = model === null && (newest ? newest.state === 'training' : knowledge.intents.size > 0)
    const brain = model ?? (isComing || knowledge.unled.size === 0 ? null : UNTRAINED)
    return { brain, isComing, knowledge, policy }
  })
}

/** A model of another version of the product is replaced by a new training; people serve until then. */
async function readBrain(ctx: InTx): Promise<Brain | null> {
  const stored = await readyModel(ctx.tx)
  if (!stored) return null
  const { version, bytes } = stored
  try {
    const model = loadModel(bytes)
    warmUp(model)
    return brainOf(version, model)
  } catch (error) {
    if (!(error instanceof NluError)) throw error
    ctx.services.log.warn({ version, code: error.code }, 'the model cannot be read; training begins anew')
    await discard(ctx.tx, version)
    await trainAgain(ctx)
    return null
  }
}
