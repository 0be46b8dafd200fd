import { expect, it } from 'vitest'
import { gapOf, newForm, newItem, shareOf } from './form-edits.ts'

it('every item has a key of its own, also after one in between was removed', () => {
  const items = [newItem([])]
  items.push(newItem(items))
  const left = items.slice(1)
  expect(newItem(left).key).toBe('item_3')
  expect([...left, newItem(left)].map(({ key }) => key)).toEqual(['item_2', 'item_3'])
})

it('says what is left to fill in', () => {
  expect(gapOf(newForm)).toBe('name')
  expect(gapOf({ ...newForm, name: '标准' })).toBe('items')
  const items = [{ ...newItem([]), title: { zh: '态度', en: 'Tone' } }]
  expect(gapOf({ ...newForm, name: '标准', items })).toBeNull()
})

it('weights are shares of their sum', () => {
  const items = [60, 20, 20].map((weight) => ({ ...newItem([]), weight }))
  expect(items.map((item) => shareOf(item, items))).toEqual([0.6, 0.2, 0.2])
})
