import { describe, expect, it, vi } from 'vitest'
import { fakeStorage } from '../ui/fake-storage.ts'
import { messageWith } from './fixtures.ts'

fakeStorage()
vi.stubGlobal('navigator', { language: 'zh' })
vi.stubGlobal('document', { documentElement: {} })
const { queryClient } = await import('../api/query.ts')
const { invalidate, outdatedBy } = await import('./invalidate.ts')

describe('outdatedBy', () => {
  it('names the lists that a frame has made old', () => {
    expect(outdatedBy({ op: 'changed', what: 'queue' })).toEqual(['routing.queue', 'insights.live'])
    expect(outdatedBy({ op: 'message', message: messageWith(1) })).toContain('conversations.list')
    expect(outdatedBy({ op: 'pong' })).toEqual([])
  })

  it('takes everything for old after a reconnection', () => {
    const all = outdatedBy({ op: 'welcome', heartbeatSeconds: 20, at: '' })
    expect(all).toEqual(expect.arrayContaining(['routing.queue', 'customers.get', 'workforce.broadcasts']))
  })
})

describe('invalidate', () => {
  it('makes one fetch of a burst', () => {
    vi.useFakeTimers()
    const asked = vi.spyOn(queryClient, 'invalidateQueries').mockResolvedValue()
    for (let i = 0; i < 20; i++) invalidate(['routing.queue'])
    vi.advanceTimersByTime(200)
    expect(asked).toHaveBeenCalledOnce()
    invalidate(['routing.queue'])
    vi.advanceTimersByTime(200)
    expect(asked).toHaveBeenCalledTimes(2)
    vi.useRealTimers()
  })
})
