import type { VerbInput } from '@tandem/contract'
import type { Kit } from '../../../test/kit.ts'
import type { Context } from '../../kernel/context.ts'
import { INSTALLATION } from '../../kernel/ids.ts'
import { ensureSetupToken } from '../tenants/index.ts'
import { resolveSession } from './resolve.ts'
import { setup } from './setup.ts'
import { signIn } from './sign-in.ts'

export const PASSWORD = 'Correct-horse-9'

/** A browser that keeps the cookie which the server hands it. */
export class Browser {
  token: string | null = null
  readonly #kit: Kit
  readonly ip: string

  constructor(kit: Kit, ip = '192.0.2.1') {
    this.#kit = kit
    this.ip = ip
  }

  anonymous(): Context {
    const onSession = (token: string | null) => {
      this.token = token
    }
    const base = this.#kit.system(INSTALLATION)
    return { ...base, actor: { kind: 'anonymous' }, ip: this.ip, onSession }
  }

  /** The context of a request with this browser's cookie; fails the test when the session is over. */
  async context(): Promise<Context> {
    const identity = this.token && (await resolveSession(this.#kit.services, this.token, this.ip))
    if (!identity) throw new Error('no session')
    return { ...this.anonymous(), ...identity }
  }

  signIn(login: string, password = PASSWORD, totp?: string) {
    return signIn(this.anonymous(), { login, password, ...(totp && { totp }) })
  }
}

/** A set-up installation: its first user's browser. */
export async function setUp(kit: Kit, change: Partial<VerbInput<'tenants.setup'>> = {}) {
  const token = (await ensureSetupToken(kit.services)) ?? ''
  const browser = new Browser(kit)
  const first = { organisation: '明月商城', name: '王管理', login: 'admin', password: PASSWORD, pack: 'ecommerce' }
  const me = await setup(browser.anonymous(), { token, language: 'zh', ...first, ...change })
  return { browser, me, token }
}
