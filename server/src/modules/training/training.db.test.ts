import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import '../../kernel/tables.ts'
import type { Context } from '../../kernel/context.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import { notices, seeNotices } from '../desk/notices.ts'
import { insertTenant } from '../tenants/index.ts'
import { agents, enrol, saveSkill, workforce } from '../workforce/index.ts'
import { catchUp } from './catch-up.ts'
import { training } from './index.ts'
import { answerQuiz } from './learn/answer-quiz.ts'
import { finishLesson } from './learn/finish-lesson.ts'
import { mine } from './learn/mine.ts'
import { startQuiz } from './learn/start-quiz.ts'
import { readPackCourses } from './pack-courses.ts'
import { assign } from './teach/assign.ts'
import { award } from './teach/award.ts'
import { course as oneCourse } from './teach/course.ts'
import { courses } from './teach/courses.ts'
import { saveCourse } from './teach/save-course.ts'
import { withdraw } from './teach/withdraw.ts'

let kit: Kit
let trainer: Context
let course: string
let learner: Context & { id: string }

const DAY = 24 * 3_600_000
const text = { zh: '词', en: 'word' }

beforeAll(async () => {
  kit = await createKit([workforce, training])
  const at = new Date(kit.clock.now())
  await kit.tx((tx) => insertTenant(tx, { name: '明月', pack: null, language: 'zh', at }))
  trainer = kit.agent(['training:write', 'workforce:read', 'workforce:write'])
  const saved = await saveCourse(trainer, {
    key: 'care',
    state: 'published',
    content: {
      title: text,
      summary: text,
      rolePlay: null,
      certificate: { days: 30 },
      lessons: [{ id: 'one', title: text, body: text }],
      quiz: {
        draw: 1,
        passScore: 60,
        attempts: 2,
        pool: [
          {
            id: 'q',
            kind: 'single',
            prompt: text,
            explanation: text,
            right: 'yes',
            options: ['yes', 'no'].map((id) => ({ id, text })),
          },
        ],
      },
    },
  })
  course = saved.id
  await saveSkill(trainer, { key: 'care', title: text, certificate: 'care' })
})
afterAll(() => kit.close())
beforeEach(async () => {
  const ctx = kit.agent(['tenant:read', 'training:learn'])
  if (ctx.actor.kind !== 'agent') throw new Error('no agent')
  learner = { ...ctx, id: ctx.actor.id }
  await kit.tx((tx) => enrol({ ...kit.system(), tx }, { id: learner.id, name: '小李' }))
})

const quiz = async (answer: string) => {
  const { attempt } = await startQuiz(learner, { course })
  return answerQuiz(learner, { attempt, answers: [{ question: 'q', chosen: [answer] }] })
}
const locked = async () => (await agents(trainer, {})).rows.find(({ id }) => id === learner.id)?.locked
const told = async () => (await notices(learner, {})).rows.map(({ news }) => news)
const pass = async () => {
  await finishLesson(learner, { course, lesson: 'one' })
  return quiz('yes')
}
const later = async (days: number) => {
  kit.clock.advance(days * DAY)
  await kit.settle()
}

describe('a certificate', () => {
  it('opens the skill that asks for it, and only once the whole course is passed', async () => {
    expect(await locked()).toEqual(['care'])
    await expect(startQuiz(learner, { course })).rejects.toMatchObject({ code: 'not_allowed' })
    await finishLesson(learner, { course, lesson: 'one' })
    expect(await quiz('no')).toMatchObject({ passed: false, certificate: null, attemptsLeft: 1 })
    expect(await locked()).toEqual(['care'])
    expect((await quiz('yes')).certificate).not.toBeNull()
    expect(await locked()).toEqual([])
  })

  it('warns two weeks ahead with the course due again, then goes and takes the skill along', async () => {
    await pass()
    await later(16)
    expect(await told()).toContain('certificate_ending')
    expect(await locked()).toEqual([])
    expect((await mine(learner, {})).rows[0]).toMatchObject({ progress: { passed: false, quizAttempts: 0 } })
    await later(14)
    expect(await told()).toContain('certificate_ended')
    expect(await locked()).toEqual(['care'])
  })

  it('that is renewed in time lasts on', async () => {
    await pass()
    await later(17)
    await quiz('yes')
    await later(14)
    expect(await locked()).toEqual([])
  })

  it('is given and withdrawn by a trainer with a reason', async () => {
    await award(trainer, { course, agent: learner.id, reason: '外部培训' })
    expect(await locked()).toEqual([])
    await later(1)
    await withdraw(trainer, { course, agent: learner.id, reason: '质检严重违规' })
    expect(await locked()).toEqual(['care'])
    await later(40)
    expect(await told()).not.toContain('certificate_ended')
  })
})

describe('attempts', () => {
  it('are limited in a round, and a new assignment begins another', async () => {
    await finishLesson(learner, { course, lesson: 'one' })
    await quiz('no')
    await quiz('no')
    await expect(startQuiz(learner, { course })).rejects.toMatchObject({ code: 'not_allowed' })
    await later(1)
    await assign(trainer, { course, agents: [learner.id], dueAt: null })
    expect(await quiz('yes')).toMatchObject({ passed: true })
  })

  it('go on where they were left, and end once', async () => {
    await finishLesson(learner, { course, lesson: 'one' })
    const first = await startQuiz(learner, { course })
    expect(await startQuiz(learner, { course })).toEqual(first)
    await answerQuiz(learner, { attempt: first.attempt, answers: [] })
    const again = answerQuiz(learner, { attempt: first.attempt, answers: [] })
    await expect(again).rejects.toMatchObject({ code: 'conflict' })
    const other = kit.agent(['training:learn'])
    const { attempt } = await startQuiz(learner, { course })
    await expect(answerQuiz(other, { attempt, answers: [] })).rejects.toMatchObject({ code: 'not_found' })
  })
})

it('reminds three days before the deadline and when it is over, but not who has passed', async () => {
  const dueAt = new Date(kit.clock.now() + 10 * DAY).toISOString()
  await assign(trainer, { course, agents: [learner.id], dueAt })
  await later(8)
  expect(await told()).toEqual(['due_soon', 'assigned'])
  await later(3)
  expect(await told()).toEqual(['overdue', 'due_soon', 'assigned'])
  const next = new Date(kit.clock.now() + 10 * DAY).toISOString()
  await assign(trainer, { course, agents: [learner.id], dueAt: next })
  await pass()
  await later(11)
  expect((await told()).filter((kind) => kind === 'overdue')).toHaveLength(1)
})

it('is told with the name of the course; unread it stays for a month, read for a week', async () => {
  await assign(trainer, { course, agents: [learner.id], dueAt: null })
  const { rows } = await notices(learner, {})
  expect(rows).toMatchObject([{ kind: 'course', news: 'assigned', subject: course, topic: text, seen: false }])
  await later(8)
  expect(await told()).toEqual(['assigned'])
  await seeNotices(learner, { notices: rows.map(({ id }) => id) })
  expect(await told()).toEqual([])
})

it('two who write a course do not overwrite each other', async () => {
  const { content, version } = await oneCourse(trainer, { course })
  const own = { course, key: 'care', state: 'published' as const, content }
  const saved = await saveCourse(trainer, { ...own, over: version })
  await expect(saveCourse(trainer, { ...own, over: version })).rejects.toMatchObject({ code: 'conflict' })
  await saveCourse(trainer, { ...own, over: saved.version })
})

it('tenants that were there before get the courses of their pack at the start, once, and keep what they changed', async () => {
  const old = uuidv7(kit.clock)
  const at = new Date(kit.clock.now())
  await kit.tx((tx) => insertTenant(tx, { name: '旧客户', pack: 'ecommerce', language: 'zh', at }), old)
  const there = kit.agent(['training:write'], { tenant: old })
  await catchUp.start(kit.services)
  const [first] = (await courses(there, {})).rows
  if (!first) throw new Error('no course came')
  const { key, content } = await oneCourse(there, { course: first.id })
  await saveCourse(there, { course: first.id, key, state: 'retired', content })
  await catchUp.start(kit.services)
  const { rows } = await courses(there, {})
  expect(rows).toHaveLength(readPackCourses('ecommerce').length)
  expect(rows[0]).toMatchObject({ id: first.id, state: 'retired', version: 2 })
  expect((await courses(trainer, {})).rows).toHaveLength(1)
})
