import { connect } from 'node:net'
import { ErrorBody, errorCodes, type VerbName } from '@tandem/contract'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { bearer } from './chat.ts'
import { type Client, type Product, setUp, startProduct, visit } from './product.ts'

let product: Product
let administrator: Client
let key: string
let token: string

beforeAll(async () => {
  product = await startProduct()
  administrator = await setUp(product)
  key = (await administrator.call('channels.create', { kind: 'web', name: '网站', settings: {} })).key
  token = (await visit(product.url, key)).token
})
afterAll(() => product.close())
afterEach(async () => {
  // Whatever a test did: the process lives, and nobody's prototype is spoilt.
  expect((await fetch(`${product.url}/readyz`)).status).toBe(200)
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
})

/** Status and code of a refusal, whose body has to be the contract's. */
async function refusal(response: Response): Promise<[number, string]> {
  const body = ErrorBody.parse(await response.json())
  return [response.status, body.code]
}

const chat = (path: string, init: RequestInit = {}) => fetch(`${product.url}/chat/v1/${path}`, init)
const send = (verb: VerbName, body: string | Uint8Array<ArrayBuffer>, type = 'application/json') =>
  fetch(`${product.url}/api/v1/${verb}`, { method: 'POST', body, headers: { 'content-type': type } })

/** Sends bytes as they are and gives the answer as it came. */
function raw(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(product.port, '127.0.0.1', () => socket.write(bytes))
    let text = ''
    socket.on('data', (data) => {
      text += data
      // Keep-alive answers do not end by themselves.
      if (/\r\n\r\n[\s\S]*\}$/.test(text)) socket.end()
    })
    socket.on('close', () => resolve(text))
    socket.on('error', reject)
  })
}

describe('a body', () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000)
  it.each([
    ['that is cut off', '{"login":'],
    ['that is not JSON', 'login=admin'],
    ['of another shape', '[]'],
    ['that is null', 'null'],
    ['that is a number', '1e999'],
    ['100,000 levels deep', deep],
    ['with a prototype', '{"login":"abc","password":"x","__proto__":{"polluted":true}}'],
    ['with a constructor', '{"login":"abc","password":"x","constructor":{"prototype":{"polluted":true}}}'],
    ['with a field too many', '{"login":"abc","password":"x","roles":["administrator"]}'],
    ['with a NUL', '{"login":"a\\u0000bc","password":"x"}'],
    ['with half a surrogate pair', '{"login":"a\\ud800bc","password":"x"}'],
    ['with a field of another type', '{"login":{"$ne":null},"password":["x"]}'],
  ])('%s is bad input', async (_, body) => {
    expect(await refusal(await send('security.signIn', body))).toEqual([400, 'bad_input'])
  })

  it('that is not UTF-8 is bad encoding', async () => {
    const body = new Uint8Array([...Buffer.from('{"login":"abc'), 0xc3, 0x28, ...Buffer.from('","password":"x"}')])
    expect(await refusal(await send('security.signIn', body))).toEqual([400, 'bad_encoding'])
  })

  it('of another type is refused, whatever it holds', async () => {
    const body = '{"login":"abc","password":"x"}'
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'application/jsonp'])
      expect(await refusal(await send('security.signIn', body, type))).toEqual([415, 'unsupported_media'])
  })

  it('over the limit is too large', async () => {
    const body = JSON.stringify({ login: 'abc', password: 'x'.repeat(300_000) })
    expect(await refusal(await send('security.signIn', body))).toEqual([413, 'too_large'])
  })
})

describe('a request', () => {
  it.each([
    ['17 KB of headers', `GET / HTTP/1.1\r\nhost: a\r\nx: ${'a'.repeat(17 * 1024)}\r\n\r\n`, 431, 'headers_too_large'],
    ['no HTTP', 'hello\r\n\r\n', 400, 'bad_input'],
    ['a method of nobody', 'FOO / HTTP/1.1\r\nhost: a\r\n\r\n', 400, 'bad_input'],
    [
      'two lengths',
      'POST /api/v1/security.me HTTP/1.1\r\nhost: a\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}',
      400,
      'bad_input',
    ],
    [
      'a length and chunks',
      'POST /api/v1/security.me HTTP/1.1\r\nhost: a\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
      'bad_input',
    ],
    ['an address that cannot be decoded', 'GET /%E0%A4%A HTTP/1.1\r\nhost: a\r\n\r\n', 400, 'bad_input'],
  ])('with %s is refused in the words of the contract', async (_, bytes, status, code) => {
    const answer = await raw(bytes)
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(ErrorBody.parse(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))).code).toBe(code)
  })

  it('by a method that does not fit hears which one does', async () => {
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH']) {
      const response = await fetch(`${product.url}/api/v1/security.me?a=b`, { method })
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST'])
      if (method !== 'HEAD') expect(await refusal(response)).toEqual([405, 'unsupported_method'])
    }
    for (const method of ['PUT', 'DELETE'])
      expect(await refusal(await chat('session', { method }))).toEqual([405, 'unsupported_method'])
    const both = await chat('messages', { method: 'DELETE' })
    expect(both.headers.get('allow')?.split(', ').sort()).toEqual(['GET', 'HEAD', 'POST'])
    const nowhere = await fetch(`${product.url}/api/v1/security.nothing`, { method: 'PUT' })
    expect(await refusal(nowhere)).toEqual([404, 'not_found'])
  })

  it('cannot climb out of the served folders', async () => {
    const paths = ['/../package.json', '/%2e%2e/package.json', '/widget/..%2f..%2fpackage.json', '//etc/passwd']
    for (const path of [...paths, '/assets/..%2f..%2fpackage.json', '/widget/%00', '/chat/v1/files/..%2f..%2fkek']) {
      const answer = await raw(`GET ${path} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`)
      expect(answer).not.toMatch(/"workspaces"|root:/)
      expect(answer).toMatch(/^HTTP\/1.1 (4\d\d|200 OK\r\n[\s\S]*<!doctype html)/i)
    }
  })
})

describe('a cookie', () => {
  const me = (headers: Record<string, string>) => administrator.post('security.me', {}, headers)

  it('counts only with proof of our own page', async () => {
    const plain = await fetch(`${product.url}/api/v1/security.me`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: administrator.cookie },
      body: '{}',
    })
    expect(await refusal(plain)).toEqual([403, 'forbidden'])
    for (const site of ['cross-site', 'same-site', 'nonsense'])
      expect((await me({ 'sec-fetch-site': site })).code).toBe('forbidden')
    expect((await me({ 'sec-fetch-site': 'same-origin' })).status).toBe(200)
  })

  it('that we did not make is nobody', async () => {
    const forged = ['x', 'A'.repeat(43), 'A'.repeat(5000), '%00', "' or 1=1", '../..', 'null']
    const flipped = administrator.cookie.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
    for (const cookie of [...forged.map((value) => `tandem=${value}`), flipped, `__Host-${administrator.cookie}`])
      expect((await me({ cookie })).code).toBe('unauthenticated')
    for (const authorization of ['Bearer pk_1_2', `Bearer pk_${'0'.repeat(32)}_${'A'.repeat(43)}`])
      expect((await me({ authorization, cookie: '' })).code).toBe('unauthenticated')
  })
})

describe('the chat surface', () => {
  it('knows nobody without its token', async () => {
    const tokens = ['', 'v', `v${'A'.repeat(65)}`, `${token.slice(0, -1)}_`, key, "v' or 1=1", 'v'.repeat(5000)]
    const calls: [string, string][] = [
      ...([
        ['GET', 'messages'],
        ['POST', 'messages'],
        ['POST', 'files'],
        ['POST', 'rate'],
      ] as [string, string][]),
      ...([
        ['POST', 'human'],
        ['POST', 'leave'],
        ['GET', 'files/x'],
      ] as [string, string][]),
    ]
    const bodies: Record<string, object> = {
      messages: { id: 'a', body: { kind: 'text', text: 'a' } },
      rate: { stars: 1 },
    }
    for (const [method, path] of calls)
      for (const bad of tokens) {
        const body = method === 'POST' ? JSON.stringify(bodies[path] ?? {}) : null
        const headers = { 'content-type': 'application/json', ...(bad && bearer(bad)) }
        const response = await chat(path, { method, headers, body })
        expect([path, bad, ...(await refusal(response))]).toEqual([path, bad, 401, 'unauthenticated'])
      }
  })

  it('refuses queries and names that are none', async () => {
    for (const query of [
      'after=-1',
      'after=abc',
      'after=1e300',
      'wait=1e9',
      'after=9007199254740991&wait=-1',
      'after[]=1&after=x',
    ])
      expect(await refusal(await chat(`messages?${query}`, { headers: bearer(token) }))).toEqual([400, 'bad_input'])
    for (const id of ['x', '1', '%00', "'", '00000000-0000-0000-0000-00000000000g'])
      expect(await refusal(await chat(`files/${id}`, { headers: bearer(token) }))).toEqual([400, 'bad_input'])
    for (const name of ['x', '%00', `w${'A'.repeat(33)}`, "' or 1=1", '..%2f..'])
      expect(await refusal(await chat(`config/${name}`))).toEqual([404, 'not_found'])
  })

  it('answers a seq that no conversation reaches', async () => {
    const response = await chat('messages?after=9007199254740991', { headers: bearer(token) })
    expect(response.status).not.toBe(500)
  })

  it('believes no identity without the signature, and answers strange origins', async () => {
    const session = (input: object, headers = {}) =>
      chat('session', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ key, language: 'zh', ...input }),
      })
    const user = { id: 'boss', signature: '0'.repeat(64) }
    expect(await refusal(await session({ user }))).toEqual([401, 'bad_signature'])
    for (const origin of ['null', 'x', 'http://[', `http://${'a'.repeat(3000)}`])
      expect((await session({}, { origin })).status).toBe(200)
    await administrator.call('channels.update', {
      channel: (await administrator.call('channels.list', {})).rows.find((row) => row.key === key)?.id ?? '',
      settings: { origins: ['https://shop.example'] },
    })
    const foreign = ['null', 'https://shop.example.evil', 'https://evil.example', 'http://shop.example']
    for (const origin of foreign) expect(await refusal(await session({}, { origin }))).toEqual([403, 'forbidden'])
    expect((await session({}, { origin: 'https://shop.example' })).status).toBe(200)
  })
})

describe('an upload', () => {
  const upload = (content: string | Uint8Array<ArrayBuffer>, name: string, type: string) => {
    const form = new FormData()
    form.append('file', new Blob([content], { type }), name)
    return chat('files', { method: 'POST', headers: bearer(token), body: form })
  }
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )

  it.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'a.svg', 'image/svg+xml'],
    ['HTML', '<!doctype html><script>alert(1)</script>', 'a.html', 'text/html'],
    ['HTML that calls itself an image', '<script>alert(1)</script>', 'a.png', 'image/png'],
  ])('of %s is a download that no page can run', async (_, content, name, type) => {
    const { file, image } = (await (await upload(content, name, type)).json()) as { file: string; image: boolean }
    expect(image).toBe(false)
    const { headers } = await chat(`files/${file}`, { headers: bearer(token) })
    expect(headers.get('content-disposition')).toMatch(/^attachment/)
    expect(headers.get('content-type')).toBe('application/octet-stream')
    expect(headers.get('content-security-policy')).toContain('sandbox')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('of an image is shown in place', async () => {
    const { file } = (await (await upload(new Uint8Array(png), 'a.png', 'text/html')).json()) as { file: string }
    const { headers } = await chat(`files/${file}`, { headers: bearer(token) })
    expect([headers.get('content-type'), headers.get('content-disposition')]).toEqual([
      'image/png',
      "inline; filename*=UTF-8''a.png",
    ])
  })

  it('leaves a row of the trail when staff take it along, and none when a page draws or plays it', async () => {
    const kept = async (content: string | Uint8Array<ArrayBuffer>, name: string) =>
      ((await (await upload(content, name, 'x/y')).json()) as { file: string }).file
    const [picture, paper] = [await kept(new Uint8Array(png), 'a.png'), await kept('绝密', '绝密.txt')]
    const note = await kept(new Uint8Array(Buffer.from('RIFF\u0024\u0000\u0000\u0000WAVEfmt ', 'latin1')), 'a.wav')
    const { key, secret } = await administrator.call('security.createApiKey', {
      name: '取文件',
      scopes: ['conversation:read'],
    })
    const cookie = { cookie: administrator.cookie }
    const program = { authorization: `Bearer ${secret}` }
    const get = (file: string, headers: Record<string, string>) =>
      fetch(`${product.url}/api/v1/files/${file}`, { headers })
    for (const [file, headers] of [
      [picture, { ...cookie, 'sec-fetch-dest': 'image' }],
      [picture, { ...cookie, 'sec-fetch-dest': 'document' }],
      [paper, { ...cookie, 'sec-fetch-dest': 'image' }],
      [note, { ...cookie, 'sec-fetch-dest': 'audio' }],
      [paper, { ...cookie, 'sec-fetch-dest': 'audio' }],
      [picture, { ...program, 'sec-fetch-dest': 'image' }],
    ] as const)
      expect((await get(file, headers)).status).toBe(200)
    expect((await get(paper, bearer(token))).status).toBe(401)
    const { rows } = await product.database.pools.owner.query(
      `select object, actor_kind as kind, actor_id as id, detail from audit where action = 'channels.download' order by at, id`,
    )
    expect(rows).toMatchObject([
      { object: picture, kind: 'agent' },
      { object: paper, kind: 'agent' },
      { object: paper, kind: 'agent' },
      { object: picture, kind: 'apiKey', id: key.id },
    ])
    expect(rows[1]?.detail).toMatchObject({ type: 'application/octet-stream', bytes: 6 })
    expect(JSON.stringify(rows)).not.toContain('绝密')
  })

  it('cannot choose its place or break the headers by its name', async () => {
    for (const name of [
      '../../../etc/passwd',
      '..\\..\\x.html',
      'a"b\r\nset-cookie: x=y',
      `${'💣'.repeat(119)}ab.txt`,
    ]) {
      const kept = (await (await upload('x', name, 'text/plain')).json()) as { file: string; name: string }
      expect(kept.name).not.toMatch(/[/\\\r\n]/)
      expect(kept.name.length).toBeLessThanOrEqual(200)
      const response = await chat(`files/${kept.file}`, { headers: bearer(token) })
      expect([response.status, response.headers.get('set-cookie')]).toEqual([200, null])
    }
  })

  it('that is empty, too large or no upload is refused', async () => {
    expect(await refusal(await upload('', 'a.txt', 'text/plain'))).toEqual([400, 'bad_input'])
    for (const bytes of [1, 2, 100_000].map((more) => 10 * 1024 * 1024 + more))
      expect(await refusal(await upload(new Uint8Array(bytes), 'a.bin', 'x/y'))).toEqual([413, 'too_large'])
    const headers = { ...bearer(token), 'content-type': 'multipart/form-data; boundary=x' }
    const broken = await chat('files', { method: 'POST', headers, body: '--x\r\ncontent-disposition: form-data; name' })
    expect([broken.status, errorCodes]).toEqual([400, expect.arrayContaining([(await refusal(broken))[1]])])
  })
})

describe('how often one may call', () => {
  const address = (last: number) => ({ remoteAddress: `203.0.113.${last}` })
  const VERB = '/api/v1/security.me'
  const limited = async (url: string, from: { remoteAddress: string }, headers: Record<string, string> = {}) => {
    const method = url === '/sign-in' ? 'GET' : 'POST'
    const { statusCode, body, headers: sent } = await product.app.http.inject({ method, url, ...from, headers })
    if (statusCode !== 429) return false
    expect(Number(sent['retry-after'])).toBeGreaterThan(0)
    return ErrorBody.parse(JSON.parse(body)).code === 'rate_limited'
  }

  it('is limited by address, whatever address it claims and however it spells the path', async () => {
    let calls = 0
    const claim = () => ({ 'x-forwarded-for': `198.51.100.${calls % 250}` })
    const spelt = () => (calls % 2 === 0 ? VERB : VERB.replace('api', '%61pi'))
    while (calls < 2000 && !(await limited(spelt(), address(9), claim()))) calls++
    expect(calls).toBeLessThan(2000)
  })

  it('is counted for each credential, so that an office behind one address works', async () => {
    const of = (key: string) => ({ authorization: `Bearer pk_${key}` })
    let calls = 0
    while (calls < 3000 && !(await limited(VERB, address(10), of('one')))) calls++
    expect(calls).toBeLessThan(3000)
    expect(await limited(VERB, address(10), of('two'))).toBe(false)
  })

  it('shuts nobody out of the pages', async () => {
    for (let i = 0; i < 1500; i++) expect(await limited('/sign-in', address(11))).toBe(false)
  })
})

it('lets more visitors in at once than there are connections to the database', async () => {
  const sessions = await Promise.all(Array.from({ length: 60 }, () => visit(product.url, key)))
  expect(new Set(sessions.map(({ conversation }) => conversation)).size).toBe(60)
})
