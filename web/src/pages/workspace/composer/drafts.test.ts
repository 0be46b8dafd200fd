import { beforeEach, describe, expect, it, vi } from 'vitest'
import { changedElsewhere, fakeStorage } from '../../../ui/fake-storage.ts'

let storage: Map<string, string>
/** A fresh page: the module's memory is gone, the storage is not. */
const reload = async () => {
  vi.resetModules()
  return await import('./drafts.ts')
}
beforeEach(() => {
  storage = fakeStorage()
})

describe('drafts', () => {
  it('survive a reload, each in its own conversation and for its own user', async () => {
    const before = await reload()
    before.setDraft('lin', 'c1', { text: 'half a sent' })
    before.setDraft('lin', 'c2', { note: true, text: 'n' })
    const after = await reload()
    expect(after.draftOf('lin', 'c1')).toEqual({ text: 'half a sent', note: false })
    expect(after.draftOf('lin', 'c2')).toEqual({ text: 'n', note: true })
    expect(after.draftOf('wang', 'c1')).toEqual({ text: '', note: false })
  })

  it('are the same object until they change, so that React can compare them', async () => {
    const { draftOf, setDraft } = await reload()
    expect(draftOf('lin', 'c1')).toBe(draftOf('lin', 'c1'))
    setDraft('lin', 'c1', { text: 'x' })
    expect(draftOf('lin', 'c1')).toEqual({ text: 'x', note: false })
  })

  it('leave nothing behind once they are sent', async () => {
    const { setDraft } = await reload()
    setDraft('lin', 'c1', { text: 'x' })
    setDraft('lin', 'c1', { text: '' })
    expect(storage.size).toBe(0)
  })

  it('are carried on where another tab has left them', async () => {
    const { draftOf, setDraft } = await reload()
    setDraft('lin', 'c1', { text: 'begun here' })
    storage.set('tandem.draft.lin.c1', JSON.stringify({ text: 'begun here, carried on there', note: false }))
    changedElsewhere('tandem.draft.lin.c1')
    setDraft('lin', 'c1', { note: true })
    expect(draftOf('lin', 'c1')).toEqual({ text: 'begun here, carried on there', note: true })
  })
})
