import type { Localized } from '@tandem/contract'
import type { InTx } from '../../../kernel/context.ts'
import { fail } from '../../../kernel/errors.ts'
import { readContent } from '../readable.ts'
import { outsideAmong } from './store.ts'
import { wordsOf } from './words.ts'

/**
 * What intents have as examples, published or drafted, is to be answered, so it cannot be learnt to be refused; and it is
 * learnt by heart, so it measures nothing. @throws the code that says which of the two
 */
export async function checkNoExamples(
  ctx: InTx,
  texts: readonly string[],
  code: 'is_example' | 'is_taught' = 'is_example',
): Promise<void> {
  const clashes = await examplesAmong(ctx, texts)
  if (clashes.size > 0) fail(code, { texts: listed([...clashes.values()]) })
}

/** Those of the texts that intents have as examples, published or drafted, each with the intent that has it. */
export async function examplesAmong(ctx: InTx, texts: readonly string[]): Promise<Map<string, Localized>> {
  const wanted = new Map<string, string[]>()
  for (const text of texts) wanted.set(wordsOf(text), [...(wanted.get(wordsOf(text)) ?? []), text])
  const rows = await ctx.tx.db
    .selectFrom('knowledge_items')
    .select(['content', 'draft'])
    .where('tenant_id', '=', ctx.tenant)
    .where('kind', '=', 'intent')
    .where('retired_at', 'is', null)
    .execute()
  const clashes = new Map<string, Localized>()
  for (const content of rows.flatMap((row) =>
    [row.content, row.draft].flatMap((one) => readContent('intent', one) ?? []),
  )) {
    const { title, examples } = content
    for (const example of [...examples.zh, ...examples.en]) {
      for (const text of wanted.get(wordsOf(example)) ?? [])
        clashes.set(text, { zh: `「${text}」（意图「${title.zh}」）`, en: `“${text}” (intent “${title.en}”)` })
    }
  }
  return clashes
}

/** What is learnt to be refused neither measures what was learnt, nor is an example of an intent. @throws learnt_to_refuse */
export async function checkNotLearnt(ctx: InTx, texts: readonly string[]): Promise<void> {
  const clashes = await outsideAmong(ctx, texts)
  if (clashes.length > 0) fail('learnt_to_refuse', { texts: quoted(clashes) })
}

/** Texts by name, for the sentence of an error. */
export const quoted = (texts: readonly string[]): Localized =>
  listed(texts.map((text) => ({ zh: `「${text}」`, en: `“${text}”` })))

const SHOWN = 3

function listed(all: readonly Localized[]): Localized {
  const shown = all.slice(0, SHOWN)
  const more = all.length - shown.length
  return {
    zh: shown.map(({ zh }) => zh).join('、') + (more > 0 ? ` 等 ${all.length} 条` : ''),
    en: shown.map(({ en }) => en).join(', ') + (more > 0 ? ` and ${more} more` : ''),
  }
}
