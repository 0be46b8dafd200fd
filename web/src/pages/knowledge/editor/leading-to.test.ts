import type { IntentRow } from '@tandem/contract'
import { expect, it } from 'vitest'
import { leadingTo } from './leading-to.ts'

const intent = (key: string, article: string | null, version: number): IntentRow => ({
  id: key,
  key,
  title: { zh: '题', en: 'Title' },
  version,
  state: version > 0 ? 'published' : 'draft',
  hasDraft: version === 0,
  examples: 3,
  article,
  updatedAt: '2026-11-30T00:00:00.000Z',
})

it('is the published intent that leads to the article, whatever its key', () => {
  const rows = [intent('fee', 'other', 1), intent('draft', 'fee', 0), intent('shipping', 'fee', 2)]
  expect(leadingTo('fee', rows)?.key).toBe('shipping')
  expect(leadingTo('fee', rows.slice(0, 2))?.key).toBe('draft')
  expect(leadingTo('fee', rows.slice(0, 1))).toBe(undefined)
})
