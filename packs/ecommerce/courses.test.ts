import { readdirSync, readFileSync } from 'node:fs'
import { PackCourse } from '@tandem/contract'
import { describe, expect, it } from 'vitest'

const folder = new URL('./courses/', import.meta.url)
const courses = readdirSync(folder).map((name) =>
  PackCourse.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))),
)

describe.each(courses.map((course) => [course.key, course] as const))('%s', (_, { lessons, quiz, rolePlay }) => {
  it('has lessons to read in both languages', () => {
    expect(lessons.length).toBeGreaterThanOrEqual(3)
    for (const { body } of lessons) {
      expect(body.zh).toMatch(/\p{Script=Han}/u)
      expect(body.en).not.toMatch(/\p{Script=Han}/u)
      expect(Math.min(body.zh.length, body.en.length / 2)).toBeGreaterThan(80)
    }
  })

  it('draws from a larger pool, so that a second attempt is another one', () => {
    expect(quiz?.pool.length).toBeGreaterThan(quiz?.draw ?? 0)
    expect(new Set(quiz?.pool.map(({ kind }) => kind)).size).toBe(4)
  })

  it('takes an answer in either language', () => {
    const points = [
      ...(quiz?.pool.flatMap((question) => (question.kind === 'text' ? question.points : [])) ?? []),
      ...(rolePlay?.answer ?? []),
    ]
    for (const { cues } of points) {
      expect(cues.some((cue) => /\p{Script=Han}/u.test(cue))).toBe(true)
      expect(cues.some((cue) => !/\p{Script=Han}/u.test(cue))).toBe(true)
    }
  })
})
