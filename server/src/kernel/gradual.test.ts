import { expect, it } from 'vitest'
import { Gradual } from './gradual.ts'

function counted(steps: number) {
  const done = { steps: 0, begun: 0 }
  const gradual = new Gradual(function* () {
    done.begun++
    for (let i = 0; i < steps; i++) {
      const until = performance.now() + 1
      while (performance.now() < until);
      done.steps++
      yield
    }
    return 'made'
  })
  return { gradual, done }
}

it('lets others have their turn while it is made, and is made once', async () => {
  const { gradual, done } = counted(50)
  const preparing = Promise.all([gradual.prepare(), gradual.prepare()])
  await new Promise((resolve) => setImmediate(resolve))
  expect(done.steps).toBeLessThan(50)
  await preparing
  expect([gradual.get(), done]).toEqual(['made', { steps: 50, begun: 1 }])
})

it('is made at once when it is wanted before', async () => {
  const { gradual, done } = counted(20)
  const preparing = gradual.prepare()
  expect(gradual.get()).toBe('made')
  await preparing
  expect(done).toEqual({ steps: 20, begun: 1 })
})

it('fails for whoever waits, and begins anew', async () => {
  let isBroken = true
  const gradual = new Gradual(function* () {
    yield
    if (isBroken) throw new Error('broken')
    return 7
  })
  await expect(gradual.prepare()).rejects.toThrow('broken')
  isBroken = false
  expect(gradual.get()).toBe(7)
})
