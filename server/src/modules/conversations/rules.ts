import type { Assignee, AuthorKind, Body, ErrorCode, Preview } from '@tandem/contract'

/** What an append demands of the conversation that it finds. */
export interface Expectation {
  /** A late answer names an epoch that has passed. */
  epoch?: number
  assignee?: Assignee['kind']
  /** The agent who must be the assignee. */
  agent?: string
}

export interface ConversationState {
  status: string
  assignee_kind: string
  assignee_id: string | null
  epoch: number
}

/** Why this author may not write into the conversation as it stands now; null when they may. */
export function refusal(state: ConversationState, author: AuthorKind, expect: Expectation = {}): ErrorCode | null {
  if (expect.epoch !== undefined && expect.epoch !== state.epoch) return 'stale'
  if (expect.assignee !== undefined && expect.assignee !== state.assignee_kind) return 'stale'
  if (author === 'agent' && state.status === 'closed' && expect.agent !== undefined) return 'closed'
  if (expect.agent !== undefined && expect.agent !== state.assignee_id) return 'stale'
  return null
}

/** A customer who writes into a closed conversation opens the next episode; the AI answers first again. */
export const opensEpisode = (state: ConversationState, author: AuthorKind): boolean =>
  state.status === 'closed' && author === 'customer'

const PREVIEW_LENGTH = 80

/** What lists show of a message; null leaves the preview as it is. */
export function previewOf(by: AuthorKind, body: Body): Preview | null {
  switch (body.kind) {
    case 'text':
    case 'choices':
      return { kind: 'text', by, text: body.text.replace(/\s+/g, ' ').slice(0, PREVIEW_LENGTH) }
    case 'image':
    case 'file':
      return { kind: body.kind, by, text: body.name.slice(0, PREVIEW_LENGTH) }
    case 'notice':
      return null
  }
}

/** What a search finds of a message. */
export function searchableOf(body: Body): string {
  switch (body.kind) {
    case 'text':
    case 'choices':
      return body.text
    case 'image':
    case 'file':
      return body.name
    case 'notice':
      return ''
  }
}

/** Who handled an episode: a person, if any person answered in it. */
export function handledBy(authors: readonly string[]): 'agent' | 'bot' | 'none' {
  if (authors.includes('agent')) return 'agent'
  return authors.includes('bot') ? 'bot' : 'none'
}

/** Up to where a reader has come: a message may be committed between the look at the conversation and that at its rows. */
export const lastSeqOf = (known: number, rows: readonly { seq: number }[]): number =>
  Math.max(known, rows.at(-1)?.seq ?? 0)
