import type { IntentContent } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { checkNoCases } from './evaluation/clashes.ts'
import { checkNotLearnt } from './outside/clashes.ts'
import { wordsOf } from './outside/words.ts'

/**
 * What an intent may not be taught: what the AI learns to refuse, and what versions are measured by, unless it is among
 * the examples already. @param before its examples as they are published and drafted
 * @throws learnt_to_refuse, is_case naming the texts
 */
export async function checkTeachable(
  ctx: InTx,
  { examples }: Pick<IntentContent, 'examples'>,
  before: readonly Pick<IntentContent, 'examples'>[],
): Promise<void> {
  const texts = textsOf(examples)
  await checkNotLearnt(ctx, texts)
  const had = new Set(before.flatMap((content) => textsOf(content.examples)).map(wordsOf))
  await checkNoCases(
    ctx,
    texts.filter((text) => !had.has(wordsOf(text))),
  )
}

const textsOf = ({ zh, en }: IntentContent['examples']): string[] => [...zh, ...en]
