import type { InTx } from '../../../kernel/context.ts'
import { casesAmong, checkNoCases } from '../../knowledge/index.ts'
import type { Wording } from './wordings.ts'

/**
 * The wordings of a group that an intent can be taught; `held`: so many others stay out, since versions are measured by
 * them. @throws is_case where nothing else is left
 */
export async function teachable(ctx: InTx, wordings: readonly Wording[]): Promise<{ taught: Wording[]; held: number }> {
  const texts = wordings.map(({ text }) => text)
  const cases = new Set(await casesAmong(ctx, texts))
  const taught = wordings.filter(({ text }) => !cases.has(text))
  if (taught.length === 0) await checkNoCases(ctx, texts)
  return { taught, held: wordings.length - taught.length }
}
