import type { Localized, Published } from '@tandem/contract'
import {
  explain,
  type Model,
  normalise,
  type Prediction,
  predict,
  type Reason,
  takesVector,
  type Vectors,
} from '@tandem/nlu'
import { type ArticleSearch, articleSearch } from './article-search.ts'
import { type Support, supportOf } from './support.ts'
import { type Taught, taughtBy } from './taught.ts'

/** A trained model as the rules see it. */
export interface Brain {
  version: string
  /** The encoder whose vectors the model has learnt of; null: it goes by words alone. */
  encoder: string | null
  predict(text: string): Prediction
  explain(text: string, label: string): Reason[]
  /** The same with vectors of these texts, if they are of its encoder; of any other text it judges as before. */
  seeing(vectors: Vectors): Brain
}

export function brainOf(version: string, model: Model, vectors: Vectors | null = null): Brain {
  const vectorOf = (text: string) => {
    const vector = vectors?.of.get(text)
    return vectors && vector && takesVector(model, vectors.encoder, vector) ? vector : undefined
  }
  return {
    version,
    encoder: model.base.vectors?.encoder ?? null,
    predict: (text) => predict(model, text, vectorOf(text)),
    explain: (text, label) => explain(model, text, label, 6),
    seeing: (given) => brainOf(version, model, given),
  }
}

/** Knows no question: what is asked is looked for in the articles. Serves until there are intents to learn. */
export const UNTRAINED: Brain = {
  version: 'untrained',
  encoder: null,
  predict: () => ({ label: '', score: 0, inScope: 0, refused: true, candidates: [], coverage: 0 }),
  explain: () => [],
  seeing: () => UNTRAINED,
}

export type PublishedIntent = Published['intents'][number]
export type PublishedArticle = Published['articles'][number]
type Titled = { kind: 'intent'; intent: PublishedIntent } | { kind: 'article'; article: PublishedArticle }

/** What a tenant has published, arranged for look-up. */
export interface Knowledge {
  revision: number
  intents: ReadonlyMap<string, PublishedIntent['content']>
  articles: ReadonlyMap<string, PublishedArticle>
  flows: ReadonlyMap<string, Published['flows'][number]>
  /** Said when the assistant does not know. */
  unknown: Localized
  /** The intents that customers are shown before the first word; none without a pack. */
  starters?: readonly string[]
  /** The skill that a conversation of each class asks for. */
  skills: Partial<Record<string, string>>
  /** What carries this title in either language: pressing a choice sends a title as the customer's text. */
  titled(text: string): Titled | undefined
  taught: Taught
  search: ArticleSearch
  /** Articles that no intent leads to: only their own words bring them. */
  unled: ReadonlySet<string>
  /** What else speaks for an intent; null where examples are so many that the model's word is enough. */
  support: Support | null
  /** Arranges what is looked up and searched, in slices; of few articles the index is made when it is first asked. */
  prepare(): Promise<void>
}

/** So many articles are indexed in the time of a question. */
const FEW = 200

export interface KnowledgeTexts {
  unknown: Localized
  starters?: readonly string[]
  skills: Partial<Record<string, string>>
}

export function arrange({ revision, intents, articles, flows }: Published, texts: KnowledgeTexts): Knowledge {
  const titles = new Map<string, Titled>()
  for (const article of articles) addTitles(titles, article.title, { kind: 'article', article })
  // An intent's title wins over that of the article it leads to: the intent knows triage, flow and follow-ups.
  for (const intent of intents) addTitles(titles, intent.content.title, { kind: 'intent', intent })
  const led = new Set(intents.map(({ content: { outcome } }) => outcome.kind === 'article' && outcome.article))
  const unled = articles.filter(({ key }) => !led.has(key))
  const search = articleSearch(articles)
  const support = supportOf(intents, articles, unled)
  const taught = taughtBy(intents)
  return {
    revision,
    intents: new Map(intents.map(({ key, content }) => [key, content])),
    articles: new Map(articles.map((article) => [article.key, article])),
    flows: new Map(flows.map((flow) => [flow.id, flow])),
    ...texts,
    titled: (text) => titles.get(normalise(text)),
    taught,
    search,
    unled: new Set(unled.map(({ key }) => key)),
    support,
    async prepare() {
      await taught.prepare()
      if (articles.length <= FEW) return
      await search.prepare()
      await support?.prepare()
    },
  }
}

function addTitles(titles: Map<string, Titled>, title: Localized, titled: Titled): void {
  for (const text of [title.zh, title.en]) if (text) titles.set(normalise(text), titled)
}
