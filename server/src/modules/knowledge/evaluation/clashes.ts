import type { InTx } from '../../../kernel/context.ts'
import { fail } from '../../../kernel/errors.ts'
import { quoted } from '../outside/clashes.ts'
import { casesAmong } from './store.ts'

/** What versions are measured by must not be learnt: it would prove nothing any more. @throws is_case naming the texts */
export async function checkNoCases(ctx: InTx, texts: readonly string[]): Promise<void> {
  const cases = await casesAmong(ctx, texts)
  if (cases.length > 0) fail('is_case', { texts: quoted(cases) })
}
