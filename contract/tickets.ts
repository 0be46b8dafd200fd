import { z } from 'zod'
import { Id, Instant, Page, Priority, pageOf, personal } from './base.ts'
import { shape } from './shape.ts'

/** Open: somebody has to do something. Waiting: for somebody outside. Solved: done, until it is opened again. */
export const TicketState = z.enum(['open', 'waiting', 'solved'])
export type TicketState = z.infer<typeof TicketState>

const person = z.object({ id: Id, name: z.string() })

/** A matter of a customer that outlives the conversation: someone looks after it until a time. */
export const Ticket = z.object({
  id: Id,
  /** Counts within the tenant: what people call it by. */
  number: z.int().positive(),
  customer: z.object({ id: Id, name: personal('name', z.string()) }),
  /** Where it came up. */
  conversation: Id,
  subject: personal('text', z.string()),
  details: personal('text', z.string()),
  priority: Priority,
  state: TicketState,
  /** Null while nobody looks after it. */
  assignee: person.nullable(),
  dueAt: Instant.nullable(),
  openedBy: person,
  openedAt: Instant,
  changedAt: Instant,
})
export type Ticket = z.infer<typeof Ticket>

/** What one person did to a ticket: what they set, and what they noted. */
export const TicketStep = z.object({
  id: Id,
  at: Instant,
  by: person,
  state: TicketState.nullable(),
  priority: Priority.nullable(),
  /** Whom it was given to; null with `unassigned`, or where that did not change. */
  assignee: person.nullable(),
  unassigned: z.boolean(),
  dueAt: Instant.nullable(),
  /** The time was taken off. */
  undue: z.boolean(),
  note: personal('text', z.string()).nullable(),
})
export type TicketStep = z.infer<typeof TicketStep>

const fields = { priority: Priority, assignee: Id.nullable(), dueAt: Instant.nullable() }
const Subject = z.string().trim().min(1).max(120)
const Words = z.string().trim().max(5000)

export const tickets = {
  'tickets.open': shape(
    z.strictObject({
      conversation: Id,
      subject: Subject,
      details: Words.default(''),
      priority: fields.priority.default(3),
      assignee: fields.assignee.default(null),
      dueAt: fields.dueAt.default(null),
      /** The same id twice opens one ticket. */
      requestId: Id,
    }),
    Ticket,
  ),
  'tickets.get': shape(z.strictObject({ ticket: Id }), Ticket.extend({ steps: z.array(TicketStep) })),
  /** Those of one customer, open ones first. */
  'tickets.ofCustomer': shape(z.strictObject({ customer: Id }), z.object({ rows: z.array(Ticket) })),
  /** `mine` and `open` are not solved yet; the last changed first. */
  'tickets.list': shape(Page.extend({ view: z.enum(['mine', 'open', 'solved']) }), pageOf(Ticket)),
  /** Only what is named changes. */
  'tickets.update': shape(
    z.strictObject({
      ticket: Id,
      state: TicketState.optional(),
      priority: fields.priority.optional(),
      assignee: fields.assignee.optional(),
      dueAt: fields.dueAt.optional(),
      note: Words.min(1).optional(),
    }),
    Ticket,
  ),
}
