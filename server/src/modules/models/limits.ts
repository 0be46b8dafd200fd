import type { SettingField, Settings, Tokens } from '@tandem/contract'
import { z } from 'zod'

const amount = z.number().min(0).max(1_000_000)

/** What every kind of model is held to, whoever provides it. Part of its settings form. */
export const Limits = z
  .object({
    deadlineMs: z.int().min(100).max(10_000).default(750),
    callsPerDay: z.int().min(0).max(10_000_000).default(5000),
    tokensPerDay: z.int().min(0).max(10_000_000_000).default(2_000_000),
    yuanPerDay: amount.optional(),
    priceIn: amount.optional(),
    priceOut: amount.optional(),
  })
  // A bound on costs without a price would never bind.
  .refine(({ yuanPerDay, priceIn }) => yuanPerDay === undefined || priceIn !== undefined, { path: ['priceIn'] })
export type Limits = z.infer<typeof Limits>

export const limitsOf = (settings: Settings): Limits => Limits.parse(settings)

const number = (key: keyof Limits, zh: string, en: string, more: Partial<SettingField> = {}): SettingField => ({
  key,
  label: { zh, en },
  type: 'number',
  required: false,
  ...more,
})

/** The fields of the form; their defaults are those of {@link Limits}. */
export const limitFields: SettingField[] = [
  number('deadlineMs', '最长等待（毫秒）', 'Deadline (ms)', {
    default: 750,
    help: {
      zh: '客户在等：超过这个时间就用内置答案或转人工。设在 750 毫秒以内，忙时也能一秒内答复',
      en: 'A customer waits: after that the embedded answer or a person serves. Up to 750 ms the answer comes within a second, at busy times too',
    },
  }),
  number('callsPerDay', '每日调用上限', 'Calls a day', { default: 5000 }),
  number('tokensPerDay', '每日词元上限', 'Tokens a day', { default: 2_000_000 }),
  number('yuanPerDay', '每日费用上限（元）', 'Cost a day (yuan)', {
    help: { zh: '留空则不按费用限制；填写时须填单价', en: 'Empty: costs are not limited. Needs the prices below' },
  }),
  number('priceIn', '输入单价（元/百万词元）', 'Price of input (yuan a million tokens)'),
  number('priceOut', '输出单价（元/百万词元）', 'Price of output (yuan a million tokens)'),
]

/** What a use costs, in millionths of a yuan. */
export const costOf = ({ priceIn = 0, priceOut = 0 }: Limits, tokens: Tokens): number =>
  Math.ceil(tokens.in * priceIn + tokens.out * priceOut)

/** The day's budget; cost null where costs are not limited. */
export const budgetOf = ({ callsPerDay, tokensPerDay, yuanPerDay }: Limits) => ({
  calls: callsPerDay,
  tokens: tokensPerDay,
  costMicros: yuanPerDay === undefined ? null : Math.round(yuanPerDay * 1_000_000),
})

/** A token is at least one byte in every vocabulary: more than this a text cannot be. */
export const mostTokens = (...texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 16, 0)
