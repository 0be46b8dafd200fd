import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { changedElsewhere, fakeStorage } from '../ui/fake-storage.ts'

vi.stubGlobal('navigator', { language: 'zh-CN' })
vi.stubGlobal('document', { documentElement: {} })
const { ApiError } = await import('../api/client.ts')
const { createOutbox } = await import('./outbox.ts')

const offline = () => new ApiError(0, { code: 'network', message: 'offline' })
const closed = () => new ApiError(409, { code: 'closed', message: 'closed' })
const note = (text: string, conversation = 'c1') => ({ conversation, kind: 'note' as const, text })
const stored = () => [...storage.values()].map((json) => JSON.parse(json))
const settle = () => vi.advanceTimersByTimeAsync(0)

let storage: Map<string, string>
beforeEach(() => {
  vi.useFakeTimers()
  storage = fakeStorage()
})
afterEach(() => vi.useRealTimers())

describe('outbox', () => {
  it('stores a text before it is sent and forgets it when the server has it', async () => {
    const deliver = vi.fn(async () => {})
    const outbox = createOutbox(deliver)
    outbox.open('box')
    outbox.add(note('hello'))
    expect(stored()).toMatchObject([{ text: 'hello', conversation: 'c1' }])
    await settle()
    expect(deliver).toHaveBeenCalledOnce()
    expect(stored()).toEqual([])
  })

  it('sends a conversation in order, the next one only after the one before', async () => {
    const sent: string[] = []
    const gates: (() => void)[] = []
    const outbox = createOutbox(async ({ text }) => {
      sent.push(text)
      await new Promise<void>((open) => gates.push(open))
    })
    outbox.open('box')
    outbox.add(note('one'))
    outbox.add(note('two'))
    outbox.add(note('other', 'c2'))
    await settle()
    expect(sent).toEqual(['one', 'other'])
    gates[0]?.()
    await settle()
    expect(sent).toEqual(['one', 'other', 'two'])
  })

  it('tries again by itself after a failure of the network, with the same id', async () => {
    const ids: string[] = []
    const outbox = createOutbox(async ({ clientId }) => {
      ids.push(clientId)
      if (ids.length < 3) throw offline()
    })
    outbox.open('box')
    outbox.add(note('hello'))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(ids).toHaveLength(3)
    expect(new Set(ids).size).toBe(1)
    expect(outbox.entries.get()).toEqual([])
  })

  it('keeps what the server refuses, lets later texts pass, and sends it again when told to', async () => {
    let open = false
    const outbox = createOutbox(async ({ text }) => {
      if (text === 'late' && !open) throw closed()
    })
    outbox.open('box')
    outbox.add(note('late'))
    outbox.add(note('fine'))
    await settle()
    expect(outbox.entries.get()).toMatchObject([{ text: 'late', problem: 'closed' }])
    open = true
    outbox.retry(outbox.entries.get()[0]?.clientId ?? '')
    await settle()
    expect(outbox.entries.get()).toEqual([])
  })

  it('finds after a reload what had not been sent, and nobody else does', async () => {
    const before = createOutbox(() => Promise.reject(offline()))
    before.open('box.lin')
    before.add(note('unsent'))
    await settle()
    before.close()

    const delivered = vi.fn(async () => {})
    const after = createOutbox(delivered)
    after.open('box.wang')
    after.flush()
    expect(delivered).not.toHaveBeenCalled()
    after.open('box.lin')
    after.flush()
    await settle()
    expect(delivered).toHaveBeenCalledOnce()
  })

  it('keeps the texts of two tabs apart, and both in order after a reload', async () => {
    const cut = () => Promise.reject(offline())
    const [one, two] = [createOutbox(cut), createOutbox(cut)]
    one.open('box')
    two.open('box')
    one.add(note('first'))
    one.add(note('second'))
    await vi.advanceTimersByTimeAsync(5)
    two.add(note('of the other tab'))
    await settle()
    one.close()
    two.close()

    const sent: string[] = []
    const after = createOutbox(async ({ text }) => void sent.push(text))
    after.open('box')
    after.flush()
    await settle()
    expect(sent).toEqual(['first', 'second', 'of the other tab'])
    expect(stored()).toEqual([])
  })

  it('sends what a tab left that was closed, and nothing that another tab has sent', async () => {
    const left = createOutbox(() => Promise.reject(offline()))
    const delivered = vi.fn(async () => {})
    const open = createOutbox(delivered)
    left.open('box')
    open.open('box')
    left.add(note('unsent'))
    left.add(note('sent by its own tab', 'c2'))
    const [unsent, sent] = [...storage.keys()]
    changedElsewhere(unsent ?? '')
    changedElsewhere(sent ?? '')
    expect(open.entries.get()).toMatchObject([{ text: 'unsent' }, { text: 'sent by its own tab' }])
    storage.delete(sent ?? '')
    changedElsewhere(sent ?? '')
    left.close()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(delivered).toHaveBeenCalledOnce()
    expect(delivered).toHaveBeenCalledWith(expect.objectContaining({ text: 'unsent' }))
    expect(stored()).toEqual([])
  })
})
