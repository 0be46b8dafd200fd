import { expect, it } from 'vitest'
import { isVisitorLabel, nameIn, visitorLabel } from './visitor.ts'

it('calls who told no name a visitor, in the language of whoever reads it', () => {
  const name = visitorLabel('01a228e7-d887-777f-8f61-05aeda4743ab')
  expect([nameIn(name, 'zh'), nameIn(name, 'en')]).toEqual(['访客 43AB', 'Visitor 43AB'])
  expect(isVisitorLabel(name)).toBe(true)
})

it('leaves the name that a customer told as it is', () => {
  expect([nameIn('访客', 'en'), nameIn('王**', 'en'), nameIn('访客 43ABC', 'en')]).toEqual([
    '访客',
    '王**',
    '访客 43ABC',
  ])
  expect(isVisitorLabel('王小雨')).toBe(false)
})
