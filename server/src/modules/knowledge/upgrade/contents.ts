import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { ArticleContent, CannedReply, FlowContent, IntentContent, type Pack, type PackItemKind } from '@tandem/contract'
import type { z } from 'zod'

const ReplyContent = CannedReply.omit({ shortcut: true })
export type ReplyContent = z.infer<typeof ReplyContent>

/** Everything that a pack brings, and a tenant may change. */
export type PackContent = ArticleContent | IntentContent | FlowContent | ReplyContent

export interface Brought {
  kind: PackItemKind
  key: string
  content: PackContent
}

const contents = { article: ArticleContent, intent: IntentContent, flow: FlowContent, reply: ReplyContent }

/** Whether two contents say the same, whatever order their fields came in from the database. */
export const isSame = (kind: PackItemKind, a: PackContent, b: PackContent): boolean =>
  isDeepStrictEqual(contents[kind].parse(a), contents[kind].parse(b))

/** A pack's items as a tenant gets them. */
export const broughtBy = (pack: Pack): Brought[] => [
  ...pack.articles.map(({ key, ...content }) => brought('article', key, { ...content, validUntil: null })),
  ...pack.intents.map(({ key, ...content }) => brought('intent', key, content)),
  ...pack.flows.map(({ id, version: _ofThePack, ...content }) => brought('flow', id, content)),
  ...pack.replies.map(({ shortcut, ...content }) => brought('reply', shortcut, content)),
]

const brought = (kind: PackItemKind, key: string, content: PackContent): Brought => ({ kind, key, content })

/** Names a pack by what is in it: a version number is raised by hand, and forgotten. */
export const digestOf = (pack: Pack): string => createHash('sha256').update(JSON.stringify(pack)).digest('hex')

export const placeOf = ({ kind, key }: { kind: PackItemKind; key: string }): string => `${kind} ${key}`
