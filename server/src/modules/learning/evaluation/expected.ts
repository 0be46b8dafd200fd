import type { InTx } from '../../../kernel/context.ts'
import { fail } from '../../../kernel/errors.ts'
import { intentTitles } from '../../knowledge/index.ts'

/** The right answer of a case has to be an intent that is published, or null. @throws not_found */
export async function checkExpected(ctx: InTx, intent: string | null): Promise<void> {
  if (intent !== null && !(await intentTitles(ctx, [intent])).has(intent)) fail('not_found')
}
