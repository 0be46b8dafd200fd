import { expect, it } from 'vitest'
import { isConsolePage } from './pages.ts'

it('takes the keys of knowledge, which have dots, for pages', () => {
  for (const url of ['/', '/workspace', '/knowledge/articles/return.policy', '/knowledge/intents/order.status?a=b.c'])
    expect([url, isConsolePage(url)]).toEqual([url, true])
})

it('takes neither files nor paths of the interface for pages', () => {
  for (const url of ['/favicon.ico', '/nothing.here?x', '/assets/old-chunk.js', '/api/v1/x', '/chat/v1/x', '/socket/x'])
    expect([url, isConsolePage(url)]).toEqual([url, false])
})
