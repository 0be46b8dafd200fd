import type { Localized } from '@tandem/contract'
import { mask } from '@tandem/pii'
import { verb } from '../../kernel/verb.ts'
import { decodeText, examplesAmong, insertCases, outsideAmong, published } from '../knowledge/index.ts'
import { type CaseRow, type RowProblem, readCaseTable } from './evaluation/table.ts'
import { tellConsoles } from './internal.ts'

export const importCases = verb({
  name: 'learning.importCases',
  summary: 'Adds the questions of a table to the evaluation set; personal data in them is masked',
  scope: 'knowledge:write',
  effect: 'write',
  async run(ctx, { base64 }) {
    const { rows, problems } = readCaseTable(decodeText(Buffer.from(base64, 'base64')))
    const { intents } = await published(ctx)
    const keyOf = intentsByName(intents)
    const masked = rows.map((one) => ({ ...one, text: mask(one.text) }))
    const texts = masked.map(({ text }) => text)
    const [taught, refused] = [await examplesAmong(ctx, texts), new Set(await outsideAmong(ctx, texts))]
    const sound: { text: string; intent: string | null }[] = []
    for (const one of masked) {
      const intent = one.intent === '' ? null : keyOf.get(one.intent.toLowerCase())
      const problem = taught.has(one.text) ? TAUGHT : refused.has(one.text) ? REFUSED : null
      if (problem) problems.push({ row: one.row, problem })
      else if (intent === undefined) problems.push(unknown(one))
      else sound.push({ text: one.text, intent })
    }
    const added = await insertCases(
      ctx,
      sound.map((one) => ({ ...one, origin: 'person' as const })),
    )
    tellConsoles(ctx)
    ctx.note('import', { added, refused: problems.length })
    return { added, known: sound.length - added, problems: problems.sort((a, b) => a.row - b.row) }
  },
})

/** What people write for an intent: its key, or its title in either language. */
const intentsByName = (intents: readonly { key: string; content: { title: Localized } }[]): Map<string, string> =>
  new Map(
    intents.flatMap(({ key, content: { title } }) =>
      [title.zh, title.en, key].map((name): [string, string] => [name.trim().toLowerCase(), key]),
    ),
  )

const unknown = ({ row, intent }: CaseRow): RowProblem => ({
  row,
  problem: { zh: `没有发布过意图「${intent.slice(0, 80)}」`, en: `No intent “${intent.slice(0, 80)}” is published` },
})
const TAUGHT: Localized = {
  zh: '这个问法已经教给了 AI，拿来评测不算数',
  en: 'The AI has been taught this, so it measures nothing',
}
const REFUSED: Localized = {
  zh: 'AI 正在学着拒答这个问法',
  en: 'The AI learns to refuse this',
}
