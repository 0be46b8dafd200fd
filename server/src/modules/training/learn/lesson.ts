import { fail } from '../../../kernel/errors.ts'
import { verb } from '../../../kernel/verb.ts'
import { openCourse } from '../internal.ts'

export const lesson = verb({
  name: 'training.lesson',
  summary: 'One lesson to read',
  scope: 'training:learn',
  effect: 'read',
  async run(ctx, { course, lesson }) {
    const { content } = await openCourse(ctx, course)
    return content.lessons.find(({ id }) => id === lesson) ?? fail('not_found')
  },
})
