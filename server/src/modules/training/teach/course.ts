import { verb } from '../../../kernel/verb.ts'
import { courseRow, toCourse } from '../internal.ts'

export const course = verb({
  name: 'training.course',
  summary: 'A whole course with its questions and answers, for who writes it',
  scope: 'training:write',
  effect: 'read',
  run: async (ctx, input) => toCourse(await courseRow(ctx, input.course)),
})
