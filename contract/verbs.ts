import type { z } from 'zod'
import { assistant } from './assistant.ts'
import { channels } from './channels.ts'
import { commerceVerbs } from './commerce-verbs.ts'
import { conversations } from './conversations.ts'
import { customers } from './customers.ts'
import { desk } from './desk.ts'
import { insights } from './insights.ts'
import { invitations } from './invitations.ts'
import { knowledge } from './knowledge.ts'
import { kpis } from './kpis.ts'
import { learning } from './learning.ts'
import { media } from './media.ts'
import { models } from './models.ts'
import { pictures } from './pictures.ts'
import { proposals } from './proposals.ts'
import { quality } from './quality.ts'
import { reach } from './reach.ts'
import { routing } from './routing.ts'
import { security } from './security.ts'
import { staffing } from './staffing.ts'
import { supervision } from './supervision.ts'
import { tenants } from './tenants.ts'
import { tickets } from './tickets.ts'
import { training } from './training.ts'
import { workforce } from './workforce.ts'

/** The input and output of every verb, by name: what the server registers and the clients call. */
export const shapes = {
  ...security,
  ...invitations,
  ...tenants,
  ...customers,
  ...workforce,
  ...conversations,
  ...channels,
  ...pictures,
  ...knowledge,
  ...media,
  ...models,
  ...commerceVerbs,
  ...assistant,
  ...proposals,
  ...learning,
  ...routing,
  ...reach,
  ...desk,
  ...tickets,
  ...supervision,
  ...insights,
  ...kpis,
  ...staffing,
  ...training,
  ...quality,
}

export type VerbName = keyof typeof shapes
/** What a caller passes (defaults may be left out). */
export type VerbInput<N extends VerbName> = z.input<(typeof shapes)[N]['input']>
/** What `run` receives (defaults filled in). */
export type VerbParsed<N extends VerbName> = z.output<(typeof shapes)[N]['input']>
export type VerbOutput<N extends VerbName> = z.output<(typeof shapes)[N]['output']>
