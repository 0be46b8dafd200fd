import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { isPublicAddress } from './address.ts'
import { getPublic } from './get.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections()
})

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

const limits = (allow: string[] = []) => ({ allow, maxBytes: 1000, timeoutMs: 2000 })

describe('an address', () => {
  it.each(['8.8.8.8', '2001:4860:4860::8888'])('%s is public', (address) => expect(isPublicAddress(address)).toBe(true))

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.100.100.200',
    '0.0.0.0',

    '224.0.0.1',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
    '2002:808:808::1',
    'name',
  ])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false))
})

describe('a fetch', () => {
  it.each([
    'http://127.0.0.1:1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://localhost/',
    'file:///etc/passwd',
    'ftp://example.com/',
    'nonsense',
    'http://me:secret@example.com/',
  ])('of %s is refused before a byte is sent', async (address) => {
    await expect(getPublic(address, limits())).rejects.toMatchObject({ code: 'address_refused' })
  })

  it('reaches an inner host that the operator allowed, and that one only', async () => {
    const host = await serve((_request, response) => response.setHeader('content-type', 'text/plain').end('hello'))
    const page = await getPublic(`http://${host}/a`, limits([host]))
    expect([page.status, page.type, page.body.toString()]).toEqual([200, 'text/plain', 'hello'])
    await expect(getPublic(`http://${host}/a`, limits(['127.0.0.1:1']))).rejects.toMatchObject({
      code: 'address_refused',
    })
  })

  it('follows redirects, and checks each', async () => {
    const inner = await serve((_request, response) => response.end('secret'))
    const host = await serve((request, response) => {
      if (request.url === '/end') return response.end('end')
      const location = request.url === '/in' ? `http://${inner}/` : request.url === '/round' ? '/round' : '/end'
      response.writeHead(302, { location }).end()
    })
    expect((await getPublic(`http://${host}/start`, limits([host]))).url).toBe(`http://${host}/end`)
    await expect(getPublic(`http://${host}/in`, limits([host]))).rejects.toMatchObject({ code: 'address_refused' })
    await expect(getPublic(`http://${host}/round`, limits([host]))).rejects.toMatchObject({ code: 'unreachable' })
  })

  it('ends at the limits of size and time', async () => {
    const large = await serve((_request, response) => response.end('x'.repeat(1001)))
    await expect(getPublic(`http://${large}/`, limits([large]))).rejects.toMatchObject({ code: 'too_large' })
    const slow = await serve((_request, response) => void response.write('x'))
    const hurried = { ...limits([slow]), timeoutMs: 100 }
    await expect(getPublic(`http://${slow}/`, hurried)).rejects.toMatchObject({ code: 'unreachable' })
  })
})
