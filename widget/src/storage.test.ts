import { afterEach, describe, expect, it, vi } from 'vitest'
import { Keep } from './storage.ts'

afterEach(() => vi.unstubAllGlobals())

/** A browser's storage, as far as we use it. */
function stubStorage(over: Partial<Storage> = {}) {
  const values: Record<string, string> = {}
  const methods = {
    getItem: (key: string) => values[key] ?? null,
    setItem: (key: string, value: string) => void Object.assign(values, { [key]: value }),
    removeItem: (key: string) => void delete values[key],
    ...over,
  }
  const storage = Object.assign(values, {})
  for (const [name, value] of Object.entries(methods)) Object.defineProperty(storage, name, { value })
  vi.stubGlobal('localStorage', storage)
}

describe.each(['durable', 'blocked'])('Keep, storage %s', (kind) => {
  it('keeps and removes values of its own channel only', () => {
    stubStorage(
      kind === 'blocked'
        ? {
            setItem: () => {
              throw new DOMException('denied')
            },
          }
        : {},
    )
    const keep = new Keep('k')
    keep.set('out:1', 'a')
    keep.set('draft', 'b')
    expect(keep.get('draft')).toBe('b')
    expect(keep.names('out:')).toEqual(['out:1'])
    expect(new Keep('other').names('')).toEqual([])
    keep.set('draft', '')
    expect(keep.get('draft')).toBeNull()
  })
})

it('lasts beyond the page where the browser allows it', () => {
  stubStorage()
  new Keep('k').set('token', 't')
  expect(new Keep('k').get('token')).toBe('t')
})

it('does not fail when the store is full', () => {
  let full = false
  const setItem = vi.fn(() => {
    if (full) throw new DOMException('quota')
  })
  stubStorage({ setItem })
  const keep = new Keep('k')
  full = true
  expect(() => keep.set('draft', 'x')).not.toThrow()
})
