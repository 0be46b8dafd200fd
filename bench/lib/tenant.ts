import type { Session, VerbInput, VerbName, VerbOutput } from '@tandem/contract'
import type { Server } from './server.ts'

/** An administrator's hands on a fresh server: set up with a pack, ready to call verbs. */
export interface Administrator {
  call<N extends VerbName>(name: N, input: VerbInput<N>): Promise<VerbOutput<N>>
  channelKey: string
  login: string
  password: string
}

export async function setUp(server: Server, pack: string | null): Promise<Administrator> {
  const token = await until(() => /token=(\S+)/.exec(server.output())?.[1])
  let cookie = ''
  const call = async <N extends VerbName>(name: N, input: VerbInput<N>): Promise<VerbOutput<N>> => {
    const response = await fetch(`${server.url}/api/v1/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-tandem': '1', cookie },
      body: JSON.stringify(input),
    })
    const set = response.headers.get('set-cookie')
    if (set) cookie = set.split(';')[0] ?? ''
    if (!response.ok) throw new Error(`${name}: ${response.status} ${await response.text()}`)
    return (await response.json()) as VerbOutput<N>
  }
  const password = `Kettle-${Math.random().toString(36).slice(2)}-A9!`
  await call('tenants.setup', {
    token,
    organisation: 'Bench',
    name: 'Bench',
    login: 'bench',
    password,
    pack,
    language: 'zh',
  })
  const channelKey = await until(async () => (await call('channels.list', {})).rows[0]?.key)
  if (pack) await until(async () => ((await call('assistant.status', {})).state === 'ready' ? true : undefined))
  return { call, channelKey, login: 'bench', password }
}

export async function newVisitor(server: Server, key: string): Promise<Session> {
  const response = await fetch(`${server.url}/chat/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key, language: 'zh' }),
  })
  if (!response.ok) throw new Error(`session: ${response.status} ${await response.text()}`)
  return (await response.json()) as Session
}

/** Asks every 50 ms until there is an answer; gives up after two minutes. */
async function until<T>(ask: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (let i = 0; i < 2400; i++) {
    const answer = await ask()
    if (answer !== undefined) return answer
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('gave up waiting')
}
