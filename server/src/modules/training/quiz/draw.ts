import type { AskedQuestion, Question, Quiz } from '@tandem/contract'
import { createRandom, shuffle } from '@tandem/nlu'

/** Puts items into an order that the seed decides. */
function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const order = shuffle([...items.keys()], random)
  return order.flatMap((index) => items[index] ?? [])
}

/** The questions of one attempt: as many of the pool as the quiz draws, decided by the seed. */
export const drawQuestions = ({ pool, draw }: Quiz, seed: number): Question[] =>
  shuffled(pool, createRandom(seed)).slice(0, draw)

/** Questions as they are asked, the options in an order that the seed decides and nothing of what is right. */
export function ask(questions: readonly Question[], seed: number): AskedQuestion[] {
  const random = createRandom(seed + 1)
  return questions.map((question) => ({
    id: question.id,
    kind: question.kind,
    prompt: question.prompt,
    options: question.kind === 'text' ? [] : mixed(question, random),
  }))
}

/** An order question never stands there solved. */
function mixed(question: Exclude<Question, { kind: 'text' }>, random: () => number) {
  for (;;) {
    const options = shuffled(question.options, random)
    const solved = options.every(({ id }, index) => id === question.options[index]?.id)
    if (question.kind !== 'order' || !solved) return options
  }
}
