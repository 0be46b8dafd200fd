import { loadModel, NluError } from '@tandem/nlu'
import type { Context, Services } from '../../kernel/context.ts'
import { packOf, published } from '../knowledge/index.ts'
import { arrange, type Brain, brainOf, type Knowledge } from './brain.ts'
import type { InTx } from './internal.ts'
import { texts } from './texts.ts'
import { trainAgain } from './training/again.ts'
import { RELOAD } from './training/learn.ts'
import { discard, readyModel, type StoredModel } from './training/models.ts'

/** What a tenant's conversations are answered with. `brain` is null until a first model could be trained. */
export interface Mind {
  brain: Brain | null
  knowledge: Knowledge
}

/** The minds of all tenants that this process serves, loaded on first use and swapped whole when they change. */
class Library {
  readonly #minds = new Map<string, Promise<Mind>>()

  constructor(services: Services) {
    services.bus.subscribe(RELOAD, (data) => {
      if (typeof data === 'object' && data !== null && 'tenant' in data) this.#minds.delete(String(data.tenant))
    })
  }

  mind(ctx: Context): Promise<Mind> {
    const known = this.#minds.get(ctx.tenant)
    if (known) return known
    const loading = load(ctx)
    this.#minds.set(ctx.tenant, loading)
    // A load that failed is not kept: the next question tries again.
    loading.catch(() => {
      if (this.#minds.get(ctx.tenant) === loading) this.#minds.delete(ctx.tenant)
    })
    return loading
  }
}

const libraries = new WeakMap<Services, Library>()

/** The mind that answers for the tenant of this context. */
export function mindOf(ctx: Context): Promise<Mind> {
  let library = libraries.get(ctx.services)
  if (!library) {
    library = new Library(ctx.services)
    libraries.set(ctx.services, library)
  }
  return library.mind(ctx)
}

async function load(ctx: Context): Promise<Mind> {
  return ctx.services.transactions.run(ctx.tenant, async (tx) => {
    const inTx = { ...ctx, tx }
    const model = await readyModel(tx)
    const pack = await packOf(inTx)
    const skills = pack?.skillByTriage ?? {}
    const knowledge = arrange(await published(inTx), { unknown: pack?.unknown ?? texts.unknown, skills })
    return { brain: model && (await brainFrom(inTx, model)), knowledge }
  })
}

/** A model of another version of the product is replaced by a new training; people serve until then. */
async function brainFrom(ctx: InTx, { version, bytes }: StoredModel): Promise<Brain | null> {
  try {
    return brainOf(version, loadModel(bytes))
  } catch (error) {
    if (!(error instanceof NluError)) throw error
    ctx.services.log.warn({ version, code: error.code }, 'the model cannot be read; training begins anew')
    await discard(ctx.tx, version)
    await trainAgain(ctx)
    return null
  }
}
