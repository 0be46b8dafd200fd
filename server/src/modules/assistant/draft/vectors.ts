import type { Language } from '@tandem/contract'
import type { Context, Services } from '../../../kernel/context.ts'
import { encode } from '../../models/index.ts'
import { textOf } from '../article-text.ts'
import type { Knowledge } from '../brain.ts'

/** The vectors of what a tenant has published, of one encoder. */
interface Vectors {
  model: string
  articles: Map<string, { text: string; vector: Float32Array }>
}

/** Made once for what is published, in the background: a question that comes before is answered without. */
const made = new WeakMap<Knowledge, Map<Language, Promise<Vectors | null>>>()
const ready = new WeakMap<Promise<Vectors | null>, Vectors>()
/** The last ones of each tenant and language: of what is published next only the texts that changed are encoded. */
const latest = new WeakMap<Services, Map<string, Vectors>>()

const BATCH = 32
const HEAD = 500
const MOST = 10
/** Of the time that the customer waits: the model that writes needs the rest. */
const PATIENCE_MS = 250
const BATCH_PATIENCE_MS = 30_000

/** The articles nearest to a question, best first; none without an encoder, or while it is late. */
export async function nearest(
  ctx: Context,
  knowledge: Knowledge,
  language: Language,
  question: string,
  since: number,
): Promise<string[]> {
  const vectors = vectorsOf(ctx, knowledge, language)
  // An encoder that was late for the question itself has had its time.
  if (!vectors || ctx.services.clock.now() - since >= PATIENCE_MS) return []
  const asked = await encode(ctx, [question], { patienceMs: PATIENCE_MS, since })
  // Another encoder was connected: the next question has them made anew.
  if (asked.ok && asked.model !== vectors.model) made.get(knowledge)?.delete(language)
  const query = asked.ok && asked.model === vectors.model ? asked.value[0] : undefined
  if (!query) return []
  const scored = [...vectors.articles].map(([key, { vector }]) => ({ key, score: product(query, vector) }))
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ key }) => key)
}

const product = (a: Float32Array, b: Float32Array): number =>
  a.length === b.length ? a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0) : 0

/** What is ready; begins to make it when nobody has. */
function vectorsOf(ctx: Context, knowledge: Knowledge, language: Language): Vectors | undefined {
  const languages = made.get(knowledge) ?? new Map<Language, Promise<Vectors | null>>()
  made.set(knowledge, languages)
  const known = languages.get(language)
  if (known) return ready.get(known)
  const { tx: _none, ...free } = ctx
  const making = make(free, knowledge, language)
  languages.set(language, making)
  void making.then((vectors) => {
    if (vectors) ready.set(making, vectors)
    // No encoder, or one that failed: the next question tries again.
    else languages.delete(language)
  })
  return undefined
}

async function make(ctx: Context, knowledge: Knowledge, language: Language): Promise<Vectors | null> {
  const entries = [...knowledge.articles.values()].flatMap((article) => {
    const text = textOf(article, language).slice(0, HEAD)
    return text === '' ? [] : [{ key: article.key, text }]
  })
  const kept = latest.get(ctx.services) ?? new Map<string, Vectors>()
  latest.set(ctx.services, kept)
  const place = `${ctx.tenant} ${language}`
  const vectors = await encoded(ctx, entries, kept.get(place))
  if (vectors) kept.set(place, vectors)
  return vectors
}

interface Entry {
  key: string
  text: string
}

/** Their vectors; those that `before` has of the same text are taken from there, if the encoder still is the same. */
async function encoded(ctx: Context, entries: readonly Entry[], before?: Vectors): Promise<Vectors | null> {
  const articles: Vectors['articles'] = new Map()
  for (const { key, text } of entries) {
    const known = before?.articles.get(key)
    if (known?.text === text) articles.set(key, known)
  }
  const missing = entries.filter(({ key }) => !articles.has(key))
  // One is asked for in any case, to hear which encoder there is now.
  const wanted = missing.length > 0 ? missing : entries.slice(0, 1)
  let model = before?.model ?? ''
  for (let i = 0; i < wanted.length; i += BATCH) {
    const batch = wanted.slice(i, i + BATCH)
    const found = await encode(
      ctx,
      batch.map(({ text }) => text),
      { patienceMs: BATCH_PATIENCE_MS },
    )
    if (!found.ok) return null
    if (before && found.model !== before.model) return encoded(ctx, entries)
    model = found.model
    for (const [at, vector] of found.value.entries()) {
      const { key, text } = batch[at] ?? { key: '', text: '' }
      articles.set(key, { text, vector })
    }
  }
  return { model, articles }
}
