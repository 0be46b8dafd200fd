import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PackCourse, type Question, type RolePlay } from '@tandem/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packsFolder } from '../tenants/index.ts'
import { readPackCourses } from './pack-courses.ts'
import { saidIn } from './phrases.ts'
import { ask, drawQuestions } from './quiz/draw.ts'
import { grade, totalOf } from './quiz/grade.ts'
import { check, playPassed, playScore } from './role-play/checklist.ts'
import { answer, begin, type Play } from './role-play/play.ts'
import { problemOf, progressOf } from './rules.ts'

const courses = readPackCourses('ecommerce')
const returns = PackCourse.parse(
  JSON.parse(readFileSync(join(packsFolder(), 'ecommerce/courses/returns_policy.json'), 'utf8')),
)
const script = returns.rolePlay as RolePlay
const quiz = returns.quiz ?? { pool: [], draw: 1, passScore: 1, attempts: null }

describe('phrases', () => {
  it('are found in Chinese and English, whatever the case and the width', () => {
    expect(saidIn('非常抱歉让您久等', ['抱歉'])).toBe('抱歉')
    expect(saidIn('４８ 小时内验货', ['48小时'])).toBe('48小时')
    expect(saidIn("I'm SORRY about that", ['sorry'])).toBe('sorry')
    expect(saidIn('this is it', ['hi'])).toBeNull()
  })

  it('do not count when they are negated, and do when only another clause is', () => {
    expect(saidIn('我不能保证到账', ['保证到账'])).toBeNull()
    expect(saidIn('我不知道，保证到账', ['保证到账'])).toBe('保证到账')
    expect(saidIn('We cannot guarantee it', ['guarantee'])).toBeNull()
    expect(saidIn('I do not know. We guarantee it', ['guarantee'])).toBe('guarantee')
    expect(saidIn('不能保证到账，但保证到账', ['保证到账'])).toBe('保证到账')
  })
})

describe('a quiz', () => {
  it('draws the same questions by the same seed, none twice, and never shows what is right', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const drawn = drawQuestions(quiz, seed)
        expect(drawQuestions(quiz, seed)).toEqual(drawn)
        expect(new Set(drawn.map(({ id }) => id)).size).toBe(quiz.draw)
        const shown = ask(drawn, seed)
        expect(JSON.stringify(shown)).not.toMatch(/"right"|"points"|"explanation"/)
        for (const [index, question] of drawn.entries()) {
          if (question.kind !== 'order') continue
          expect(shown[index]?.options.map(({ id }) => id)).not.toEqual(question.options.map(({ id }) => id))
        }
      }),
    )
  })

  const right = (question: Question) => {
    if (question.kind === 'single') return { question: question.id, chosen: [question.right], text: '' }
    if (question.kind === 'multi') return { question: question.id, chosen: [...question.right].reverse(), text: '' }
    if (question.kind === 'order')
      return { question: question.id, chosen: question.options.map(({ id }) => id), text: '' }
    return { question: question.id, chosen: [], text: question.points.map(({ cues }) => cues[0]).join('；') }
  }

  it('gives everything for what is right, nothing for silence, and parts for part of the points', () => {
    for (const { quiz: each } of courses) {
      const pool = each?.pool ?? []
      expect(totalOf(pool.map((question) => grade(question, right(question))))).toBe(100)
      expect(totalOf(pool.map((question) => grade(question, undefined)))).toBe(0)
    }
    const text = quiz.pool.find(({ kind }) => kind === 'text')
    if (text?.kind !== 'text') throw new Error('no text question')
    const graded = grade(text, { question: text.id, chosen: [], text: '48 小时内验货' })
    expect(graded.score).toBeCloseTo(1 / text.points.length)
    expect(graded.points.map(({ made }) => made)).toEqual([true, false, false])
  })

  it('takes a part of several right choices for wrong', () => {
    const multi = quiz.pool.find(({ kind }) => kind === 'multi') as Question
    expect(grade(multi, { question: multi.id, chosen: ['a', 'c'], text: '' }).score).toBe(0)
    expect(grade(multi, { question: multi.id, chosen: ['a', 'b', 'c', 'd', 'e'], text: '' }).score).toBe(0)
  })
})

describe('progress', () => {
  const at = (day: number) => new Date(Date.UTC(2026, 0, day))
  const read = new Set(returns.lessons.map(({ id }) => id))
  const won = (kind: string, day: number) => ({ kind, startedAt: at(day), score: 90, passed: true })

  it('is passed by reading everything and passing quiz and talk, in the present round', () => {
    const tried = [won('quiz', 1), won('role_play', 1)]
    expect(progressOf(returns, read, tried, null).passed).toBe(true)
    expect(progressOf(returns, new Set(), tried, null).passed).toBe(false)
    expect(progressOf(returns, read, tried, at(2))).toMatchObject({
      passed: false,
      quizAttempts: 0,
      quizAttemptsLeft: 3,
    })
  })

  it('counts an attempt from its start, and the best one as the result', () => {
    const open = { kind: 'quiz', startedAt: at(3), score: null, passed: null }
    const lost = { kind: 'quiz', startedAt: at(2), score: 95, passed: false }
    expect(progressOf(returns, read, [lost, won('quiz', 1), open], null)).toMatchObject({
      quiz: { score: 90, passed: true },
      quizAttemptsLeft: 0,
    })
  })

  it('is not of a course that cannot be taken', () => {
    expect(courses.map(problemOf)).toEqual(courses.map(() => null))
    expect(problemOf({ ...returns, quiz: { ...quiz, draw: 50 } })?.en).toMatch(/pool/)
    const single = quiz.pool.find(({ kind }) => kind === 'single')
    if (single?.kind !== 'single') throw new Error('no single question')
    expect(problemOf({ ...returns, quiz: { ...quiz, draw: 1, pool: [{ ...single, right: 'nowhere' }] } })?.en).toMatch(
      single.id,
    )
  })
})

const talk = (lines: string[], language: 'zh' | 'en' = 'zh') =>
  lines.reduce<Play>((play, line) => answer(script, play, line, language), begin(script, language))

const good = [
  '您好，我是客服小林，偏大确实让人着急。请把订单号发给我。',
  '收到。您在七天内，可以在“我的订单”里申请售后。',
  '无理由退货寄回运费由您承担，有运费险的由保险赔付；仓库 48 小时内验货，合格后原路退款。',
  '还有其他可以帮您的吗？祝您生活愉快，再见。',
]

describe('a played customer', () => {
  it('gives the order number when asked, is content when everything was said, and the checklist shows where', () => {
    const play = talk(good.slice(0, 3))
    expect(play.lines[2]?.text).toContain(script.order)
    expect(play).toMatchObject({ ended: 'satisfied' })
    const lines = [...play.lines, { from: 'agent' as const, text: good[3] ?? '' }]
    const checks = check(script, lines)
    expect(checks.map(({ key, done }) => [key, done])).toEqual([
      ['greeting', true],
      ['order', true],
      ['answer', true],
      ['empathy', true],
      ['promise', true],
      ['closing', true],
    ])
    expect(checks.find(({ key }) => key === 'empathy')).toMatchObject({ at: 1, words: '着急' })
    expect(playScore(checks)).toBe(100)
    expect(playPassed(script, checks)).toBe(true)
  })

  it('speaks English with who does', () => {
    const play = talk(
      [
        'Hello, this is Lin. Sorry about the trouble. May I have your order number?',
        'You have seven days: please apply in My Orders. You pay the postage back unless it is insured.',
        'The warehouse checks within 48 hours, then refunds you.',
      ],
      'en',
    )
    expect(play.ended).toBe('satisfied')
    expect(play.lines.map(({ text }) => text).join()).not.toMatch(/\p{Script=Han}/u)
  })

  it('takes up a promise that must not be made, which fails the talk however good the rest', () => {
    const play = talk([...good.slice(0, 2), '放心，今天就到账。', ...good.slice(2, 3)])
    expect(play.lines.map(({ text }) => text)).toContain(script.lines.promised.zh)
    const checks = check(script, play.lines)
    expect(checks.find(({ key }) => key === 'promise')).toMatchObject({ done: false, words: '今天就到账' })
    expect(playPassed(script, checks)).toBe(false)
  })

  it('loses patience with empty words, sooner with repeated ones, and leaves', () => {
    const play = talk(['请稍等。', '请稍等。', '请稍等。', '请稍等。'])
    expect(play).toMatchObject({ patience: 0, ended: 'left' })
    expect(play.lines.at(-1)?.text).toBe(script.lines.leaves.zh)
    expect(playPassed(script, check(script, play.lines))).toBe(false)
  })

  it('is not content with an answer about an order that was never named', () => {
    expect(talk([good[1] ?? '', good[2] ?? '']).ended).toBeNull()
  })

  it('keeps its patience within bounds and always answers, whatever is said', () => {
    const words = fc.constantFrom(...good, '嗯', '抱歉', '订单号？', '保证到账', '不能保证到账', '', 'hello')
    fc.assert(
      fc.property(fc.array(words, { maxLength: 15 }), (said) => {
        const play = talk(said)
        expect(play.patience).toBeGreaterThanOrEqual(0)
        expect(play.patience).toBeLessThanOrEqual(100)
        expect(play.lines.length % 2).toBe(1)
        expect(play.lines.every(({ text }, at) => at % 2 === 1 || text !== '')).toBe(true)
        const score = playScore(check(script, play.lines))
        expect(score >= 0 && score <= 100).toBe(true)
      }),
    )
  })
})
