import { join } from 'node:path'
import { z } from 'zod'
import type { InTx } from '../../../kernel/context.ts'
import type { Person } from '../../../kernel/holding.ts'
import { appendLines, readLines } from '../../../kernel/lines.ts'

/**
 * Who was erased, outside of the database: a restore of an older copy would bring them back, and the copy cannot know.
 * One JSON object a line, ids only. Never pruned; copy it to where backups are not.
 */
export const ledgerOf = (dataDir: string): string => join(dataDir, 'erasures.jsonl')

const ErasedPerson = z.strictObject({
  tenant: z.uuid(),
  /** All records of the person. */
  customers: z.array(z.uuid()).min(1),
  at: z.iso.datetime(),
  by: z.uuid(),
})
export type ErasedPerson = z.infer<typeof ErasedPerson>

/** Some may stand there more than once. */
export async function readLedger(path: string): Promise<ErasedPerson[]> {
  const people: ErasedPerson[] = []
  for await (const line of readLines(path)) {
    const person = ErasedPerson.safeParse(line)
    if (person.success) people.push(person.data)
  }
  return people
}

/** Enters people, and makes the ledger where there is none yet. */
export const enterAll = (dataDir: string, people: readonly ErasedPerson[]): Promise<void> =>
  appendLines(ledgerOf(dataDir), people)

/** Enters a person of whom there is a receipt. */
export async function enter(ctx: InTx, person: Person): Promise<void> {
  const receipt = await ctx.tx.db
    .selectFrom('erasures')
    .select(['at', 'by_id'])
    .where('tenant_id', '=', ctx.tenant)
    .where('customer_id', '=', person.id)
    .executeTakeFirst()
  if (!receipt) return
  const entry = { tenant: ctx.tenant, customers: [...person.ids], at: receipt.at.toISOString(), by: receipt.by_id }
  await enterAll(ctx.services.config.dataDir, [entry])
}
