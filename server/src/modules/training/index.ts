import type { Module } from '../../kernel/module.ts'
import { catchUp } from './catch-up.ts'
import { certificateDeadline } from './certificates.ts'
import { answerQuiz } from './learn/answer-quiz.ts'
import { endRolePlay } from './learn/end-role-play.ts'
import { finishLesson } from './learn/finish-lesson.ts'
import { lesson } from './learn/lesson.ts'
import { mine } from './learn/mine.ts'
import { say } from './learn/say.ts'
import { startQuiz } from './learn/start-quiz.ts'
import { startRolePlay } from './learn/start-role-play.ts'
import { onTenantCreated } from './react.ts'
import { dueDeadline } from './rounds.ts'
import { tables } from './schema.ts'
import { assign } from './teach/assign.ts'
import { award } from './teach/award.ts'
import { course } from './teach/course.ts'
import { courses } from './teach/courses.ts'
import { results } from './teach/results.ts'
import { saveCourse } from './teach/save-course.ts'
import { unassign } from './teach/unassign.ts'
import { withdraw } from './teach/withdraw.ts'

/** Courses, quizzes, talks with played customers, and the certificates that skills may ask for. */
export const training: Module = {
  name: 'training',
  tables,
  verbs: [
    mine,
    lesson,
    finishLesson,
    startQuiz,
    answerQuiz,
    startRolePlay,
    say,
    endRolePlay,
    courses,
    course,
    saveCourse,
    assign,
    unassign,
    results,
    award,
    withdraw,
  ],
  reactors: [onTenantCreated],
  deadlines: [dueDeadline, certificateDeadline],
  workers: [catchUp],
}
