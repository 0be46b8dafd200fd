import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { setUp, startProduct } from './product.ts'
import { Socket } from './socket.ts'

it('goes on stopping only when it is noted that nobody is here any more', async () => {
  const product = await startProduct()
  const administrator = await setUp(product)
  const socket = await Socket.open(product, { ticket: (await administrator.call('security.ticket', {})).ticket })
  const { transactions } = product.app.services
  const { run } = transactions
  let open = () => {}
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  Object.assign(transactions, {
    run: async (...call: Parameters<typeof run>) => {
      await gate
      return run(...call)
    },
  })
  const stopping = product.close()
  await socket.closed
  for (let i = 0; i < 200; i++) await setImmediate()
  expect(product.app.http.server.listening).toBe(true)
  open()
  await stopping
  expect(product.app.http.server.listening).toBe(false)
})
