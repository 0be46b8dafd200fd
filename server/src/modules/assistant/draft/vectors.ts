import type { Language } from '@tandem/contract'
import type { Context } from '../../../kernel/context.ts'
import { encode } from '../../models/index.ts'
import { textOf } from '../article-text.ts'
import type { Knowledge } from '../brain.ts'

/** The vectors of what a tenant has published, of one encoder. */
interface Vectors {
  model: string
  articles: Map<string, Float32Array>
}

/** Made once for what is published, in the background: a question that comes before is answered without. */
const made = new WeakMap<Knowledge, Map<Language, Promise<Vectors | null>>>()
const ready = new WeakMap<Promise<Vectors | null>, Vectors>()

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
  const query = asked.ok && asked.model === vectors.model ? asked.value[0] : undefined
  if (!query) return []
  const scored = [...vectors.articles].map(([key, vector]) => ({ key, score: product(query, vector) }))
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
  const articles = new Map<string, Float32Array>()
  let model = ''
  for (let i = 0; i < entries.length; i += BATCH) {
    const batch = entries.slice(i, i + BATCH)
    const texts = batch.map(({ text }) => text)
    const found = await encode(ctx, texts, { patienceMs: BATCH_PATIENCE_MS })
    if (!found.ok) return null
    model = found.model
    for (const [at, vector] of found.value.entries()) articles.set(batch[at]?.key ?? '', vector)
  }
  return { model, articles }
}
