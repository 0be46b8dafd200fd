import type { QueuePlace } from '@tandem/contract'
import { describe, expect, it } from 'vitest'
import { placeWith } from '../test/standin/place.ts'
import './texts/testing.ts'
import { texts } from './i18n.ts'
import { placeWords } from './place.ts'

const day: [string, string][] = [['09:00', '21:00']]
const hours = { zone: 'Asia/Shanghai', week: { 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day } }
const zh = (over: Partial<QueuePlace>) => placeWords(texts.zh, placeWith(over), hours)
const en = (over: Partial<QueuePlace>) => placeWords(texts.en, placeWith(over), hours)

describe('somebody who waits here', () => {
  it('is told position and range', () => {
    expect(zh({ position: 3, atLeast: 3, minutes: 5 }).head).toBe('前面还有 2 位，约 3–5 分钟')
    expect(en({ position: 2, atLeast: 3, minutes: 5 }).head).toBe('1 person ahead of you, about 3–5 min')
  })

  it('is told one number where the range has no width or no lower end', () => {
    expect(zh({ position: 1, atLeast: 5, minutes: 5 }).head).toBe('您是下一位，约 5 分钟')
    expect(en({ position: 1, atLeast: null, minutes: 1 }).head).toBe('You are next, about 1 min')
  })

  it('is promised nothing that nobody can keep', () => {
    expect(en({ minutes: null, atLeast: null })).toMatchObject({ head: 'Nobody is online right now' })
    expect(zh({ open: false })).toEqual({
      head: '现在不在人工服务时间（每天 09:00–21:00）',
      hint: texts.zh.placeLeave,
    })
  })
})

describe('somebody who does not wait here', () => {
  it('is told what was kept and what comes', () => {
    expect(zh({ kind: 'message' }).head).toBe('留言已收到')
    expect(en({ kind: 'callback', atLeast: 2, minutes: 4 })).toEqual({
      head: 'We will call you back',
      hint: '2 people ahead of you, about 2–4 min. We will call when it is your turn',
    })
    expect(zh({ customer: 'later', atLeast: 2, minutes: 4 })).toEqual({
      head: '已为您保留位置',
      hint: '前面还有 2 位，约 2–4 分钟。可以先离开，轮到您时会在这里通知',
    })
  })

  it('is called when it is their turn', () => {
    expect(zh({ customer: 'called' }).head).toBe('轮到您了')
  })
})
