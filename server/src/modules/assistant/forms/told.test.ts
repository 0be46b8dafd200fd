import { describe, expect, it } from 'vitest'
import type { PublishedArticle } from '../brain.ts'
import { told } from './told.ts'

const plain: PublishedArticle = {
  key: 'fee',
  title: { zh: '运费', en: 'Fee' },
  body: { zh: '**满 99 元**包邮', en: 'Free from ¥99' },
  version: 1,
  validUntil: null,
}
const rich: PublishedArticle = {
  ...plain,
  forms: {
    card: {
      text: { zh: '满 99 元包邮', en: '' },
      links: [
        { label: { zh: '看运费表', en: 'Fees' }, url: 'https://a.example/fees' },
        { label: { zh: '', en: 'Only English' }, url: 'https://a.example/en' },
      ],
    },
    voice: { zh: '满九十九元就包邮。', en: '' },
  },
}

describe('an article is told', () => {
  it('as a card where the channel shows cards and somebody wrote one, with the links of the language', () => {
    expect(told(rich, 'zh', ['text', 'card'])).toEqual({
      text: '满 99 元包邮',
      card: { title: '运费', links: [{ label: '看运费表', url: 'https://a.example/fees' }] },
    })
  })

  it('as a card with a picture and what it shows; without words of its own it is told whole', () => {
    const picture = { file: '01890000-0000-7000-8000-000000000001', alt: { zh: '运费表', en: 'A table of fees' } }
    const seen: PublishedArticle = { ...plain, forms: { card: { text: { zh: '', en: '' }, links: [], picture } } }
    expect(told(seen, 'en', ['text', 'card'])).toEqual({
      text: 'Free from ¥99',
      card: { title: 'Fee', links: [], picture: { file: picture.file, alt: 'A table of fees' } },
    })
    expect(told(seen, 'en', ['text'])).toEqual({ text: 'Free from ¥99' })
  })

  it('as text everywhere else', () => {
    expect(told(rich, 'zh', ['text'])).toEqual({ text: '**满 99 元**包邮' })
    expect(told(rich, 'en', ['text', 'card'])).toEqual({ text: 'Free from ¥99' })
    expect(told(plain, 'zh', ['text', 'card'])).toEqual({ text: '**满 99 元**包邮' })
  })

  it('as speech where nothing can be shown: as it was written for that, or made of the text', () => {
    expect(told(rich, 'zh', ['voice'])).toEqual({ text: '满九十九元就包邮。' })
    expect(told(rich, 'en', ['voice'])).toEqual({ text: 'Free from 99 yuan.' })
    expect(told(plain, 'zh', ['voice'])).toEqual({ text: '满99元包邮。' })
  })
})
