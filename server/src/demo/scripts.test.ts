import { detectLanguage, isHumanRequest } from '@tandem/nlu'
import { expect, it } from 'vitest'
import { SCRIPTS } from './scripts.ts'

const texts = SCRIPTS.flatMap(({ language, says }) => says.map((text) => ({ language, text })))

it('has some forty visits in both languages, with orders, requests for people, and good and bad ratings', () => {
  expect(SCRIPTS.length).toBeGreaterThanOrEqual(40)
  expect(texts.filter(({ text }) => text.includes('{order}')).length).toBeGreaterThanOrEqual(5)
  expect(texts.filter(({ text }) => isHumanRequest(text)).length).toBeGreaterThanOrEqual(8)
  const stars = SCRIPTS.map((script) => script.stars)
  for (const wanted of [undefined, 2, 3, 4, 5]) expect(stars).toContain(wanted)
})

it('speaks the language that it says', () => {
  const wordy = texts.filter(({ text }) => /\p{Script=Han}|[a-z]{2}/iu.test(text.replace('{order}', '')))
  expect(wordy.filter(({ language, text }) => detectLanguage(text.replace('{order}', '')) !== language)).toEqual([])
})
