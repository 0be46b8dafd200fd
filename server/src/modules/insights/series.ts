import { verb } from '../../kernel/verb.ts'
import { countsBySlot } from './rollups.ts'

const MINUTE = 60_000
const metrics = ['episodes', 'messages', 'handovers', 'ai_answers'] as const

export const series = verb({
  name: 'insights.series',
  summary: 'The course of the last hours: contacts, messages, AI answers, handovers',
  scope: 'insights:read',
  effect: 'read',
  async run(ctx, { hours }) {
    const bucketMinutes = bucketMinutesFor(hours)
    const step = bucketMinutes * MINUTE
    const last = Math.floor(ctx.now().getTime() / step) * step
    const buckets = Math.ceil((hours * 60) / bucketMinutes)
    const from = last - (buckets - 1) * step
    const counts = new Map<string, number>()
    for (const { slot, metric, n } of await countsBySlot(ctx.tx, new Date(from), metrics)) {
      const key = `${metric}|${Math.floor(slot.getTime() / step) * step}`
      counts.set(key, (counts.get(key) ?? 0) + n)
    }
    const rows = Array.from({ length: buckets }, (_, index) => {
      const at = from + index * step
      const of = (metric: (typeof metrics)[number]) => counts.get(`${metric}|${at}`) ?? 0
      return {
        at: new Date(at).toISOString(),
        episodes: of('episodes'),
        messages: of('messages'),
        handovers: of('handovers'),
        aiAnswers: of('ai_answers'),
      }
    })
    return { from: new Date(from).toISOString(), bucketMinutes, rows }
  },
})

/** As fine as a chart can show: at most some two hundred points. */
export function bucketMinutesFor(hours: number): number {
  if (hours <= 6) return 15
  return hours <= 7 * 24 ? 60 : 240
}
