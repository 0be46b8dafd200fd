import type { Figure, Kpi, NoScore, SchemeItem, ScoreLine } from '@tandem/contract'

/** The points of a value: a straight line from `zero` (none) to `target` (a hundred), never below none nor above `cap`. */
export function pointsFor(value: number, { target, zero, cap }: Pick<SchemeItem, 'target' | 'zero' | 'cap'>): number {
  const points = ((value - zero) / (target - zero)) * 100
  return Math.min(Math.max(points, 0), cap)
}

export interface Scored {
  score: number | null
  reason: NoScore | null
  lines: ScoreLine[]
}

/**
 * Scores figures by a scheme. A line with too few cases has no points and its weight goes to the others; when no line
 * is left there is no score, and the reason says why: nobody is judged by three chats, and nobody left out in silence.
 */
export function scoreOf(items: readonly SchemeItem[], figures: Readonly<Record<Kpi, Figure>> | undefined): Scored {
  const lines = items.map((item): ScoreLine => {
    const figure = figures?.[item.kpi] ?? { value: null, n: 0 }
    const enough = figure.value !== null && figure.n >= item.least
    return { ...item, figure, points: enough && figure.value !== null ? pointsFor(figure.value, item) : null }
  })
  const weighed = lines.filter((line) => line.points !== null)
  const weight = weighed.reduce((sum, line) => sum + line.weight, 0)
  if (weight === 0) {
    const worked = lines.some(({ figure }) => figure.n > 0)
    return { score: null, reason: worked ? 'too_few_cases' : 'no_work', lines }
  }
  const sum = weighed.reduce((all, line) => all + line.weight * (line.points ?? 0), 0)
  return { score: sum / weight, reason: null, lines }
}
