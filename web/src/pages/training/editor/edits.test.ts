import type { CourseContent, Question } from '@tandem/contract'
import { CourseContent as Shape } from '@tandem/contract/training-course.ts'
import { describe, expect, it } from 'vitest'
import {
  asKind,
  gapOf,
  newCourse,
  newLesson,
  newOption,
  newQuestion,
  newQuiz,
  newRolePlay,
  withOptions,
  withPool,
} from './edits.ts'

const both = { zh: '词', en: 'word' }
const lesson = { ...newLesson([]), title: both, body: both }
const whole: CourseContent = { ...newCourse, title: both, summary: both, lessons: [lesson] }

describe('a course', () => {
  it('says what is left to fill in, part by part', () => {
    expect(gapOf('Care', whole)).toEqual({ part: 'key', entry: null })
    expect(gapOf('care', { ...whole, summary: { zh: '', en: 'x' } })).toEqual({ part: 'summary', entry: null })
    expect(gapOf('care', { ...whole, lessons: [lesson, newLesson([lesson])] })).toEqual({ part: 'lessons', entry: 1 })
    expect(gapOf('care', { ...whole, quiz: newQuiz })).toEqual({ part: 'quiz', entry: 0 })
    expect(gapOf('care', { ...whole, rolePlay: newRolePlay })?.part).toBe('rolePlay')
    expect(gapOf('care', whole)).toBeNull()
    expect(Shape.safeParse(whole).success).toBe(true)
  })

  it('begins a practice talk with reactions that are whole', () => {
    const { customer, ...rest } = newRolePlay
    const ready = { ...rest, customer: both, situation: both, opening: both, answer: [{ name: both, cues: ['七天'] }] }
    expect(customer).toEqual({ zh: '', en: '' })
    expect(gapOf('care', { ...whole, rolePlay: { ...ready, forbidden: ['保证'] } })).toBeNull()
  })
})

describe('a question', () => {
  const options = ['a', 'b', 'c'].map((id) => ({ id, text: both }))
  const single: Question = { ...newQuestion([]), kind: 'single', options, right: 'b' }

  it('keeps its words and its right answer when it becomes another kind', () => {
    const multi = asKind(single, 'multi')
    expect(multi).toMatchObject({ kind: 'multi', right: ['b'], options })
    expect(asKind(asKind(multi, 'order'), 'single')).toMatchObject({ right: 'a', options })
    expect(asKind(single, 'text')).toMatchObject({ kind: 'text', prompt: single.prompt })
  })

  it('never has an answer that is no option', () => {
    expect(withOptions(single, [newOption([])])).toMatchObject({ right: 'option_1' })
    const multi = asKind(single, 'multi')
    if (multi.kind === 'text') throw new Error('lost its options')
    expect(withOptions(multi, [newOption([])])).toMatchObject({ right: [] })
  })

  it('ids stay apart after one was removed, and no more are drawn than there are', () => {
    const pool = [newQuestion([])]
    pool.push(newQuestion(pool))
    expect(newQuestion(pool.slice(1)).id).toBe('question_3')
    expect(withPool({ ...newQuiz, draw: 2, pool }, pool.slice(1)).draw).toBe(1)
  })
})
