import type { Answer, Graded, Question } from '@tandem/contract'
import { pointsMade } from '../phrases.ts'

/** Grades one answer from 0 to 1: choices and orders are right or wrong, free text is worth the share of its points. */
export function grade(question: Question, answer: Answer | undefined): Graded {
  const { id, prompt, explanation } = question
  const points = question.kind === 'text' ? pointsMade(answer?.text ?? '', question.points) : []
  return { question: id, prompt, explanation, points, score: scoreOf(question, answer, points) }
}

function scoreOf(question: Question, answer: Answer | undefined, points: Graded['points']): number {
  if (!answer) return 0
  switch (question.kind) {
    case 'single':
      return Number(answer.chosen.length === 1 && answer.chosen[0] === question.right)
    case 'multi':
      return Number(sameSet(answer.chosen, question.right))
    case 'order':
      return Number(answer.chosen.join() === question.options.map(({ id }) => id).join())
    case 'text':
      return points.filter(({ made }) => made).length / points.length
  }
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  const [left, right] = [new Set(a), new Set(b)]
  return left.size === right.size && [...left].every((one) => right.has(one))
}

/** The score of a quiz in hundredths: the mean of its questions. */
export const totalOf = (graded: readonly Graded[]): number =>
  Math.round((graded.reduce((sum, { score }) => sum + score, 0) / Math.max(graded.length, 1)) * 100)
