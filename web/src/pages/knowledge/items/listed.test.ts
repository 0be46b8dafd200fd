import type { Article } from '@tandem/contract'
import { describe, expect, it } from 'vitest'
import { listedArticle, titleIn } from './listed.ts'

const article: Article = {
  id: 'a',
  key: 'return.policy',
  title: { zh: '退货', en: 'Returns' },
  body: { zh: '七天', en: 'Seven days' },
  tags: [],
  version: 2,
  state: 'published',
  draft: null,
  validUntil: null,
  updatedAt: '2026-03-10T08:00:00.000Z',
}

describe('listedArticle', () => {
  it('shows what is published when nothing newer waits', () => {
    expect(listedArticle(article)).toMatchObject({ title: article.title, hasDraft: false, version: 2 })
  })

  it('shows the draft where there is one', () => {
    const title = { zh: '退换货', en: 'Returns and exchange' }
    const draft = {
      title,
      body: article.body,
      tags: [],
      validUntil: null,
      by: 'u',
      at: article.updatedAt,
      rejected: null,
    }
    expect(listedArticle({ ...article, state: 'review', draft })).toMatchObject({ title, hasDraft: true })
  })
})

it('falls back to the language that there is', () => {
  expect(titleIn({ zh: '退货', en: '' }, 'en')).toBe('退货')
  expect(titleIn({ zh: '', en: 'Returns' }, 'zh')).toBe('Returns')
})
