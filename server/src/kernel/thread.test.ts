import { expect, it } from 'vitest'
import { runThread } from './thread.ts'

const limits = { timeoutMs: 30_000, megabytes: 32 }
const run = (signal?: AbortSignal) =>
  runThread(import.meta.url, './nothing.worker', null, { ...limits, ...(signal && { signal }) })

it('does not run for somebody who has given up already', async () => {
  await expect(run(AbortSignal.abort())).rejects.toMatchObject({ code: 'took_too_long' })
})

it('says that the work broke off where the thread dies', async () => {
  await expect(run()).rejects.toMatchObject({ code: 'broke_off' })
})
