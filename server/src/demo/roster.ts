import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Browser } from './api.ts'

const Account = z.strictObject({ login: z.string(), password: z.string() })
export type Account = z.infer<typeof Account>

/** What the demo has to remember of its own tenant from one start to the next. */
const Kept = z.strictObject({ tenant: z.uuid(), administrator: Account, agents: z.array(Account) })
type Kept = z.infer<typeof Kept>

/** A random password that meets the policy. */
export const newPassword = (): string => `${randomBytes(15).toString('base64url')}-aA7`

/**
 * The demo's tenant and the sign-ins of its people, in `demo.json` of the data folder (0600). Only made-up people sign
 * in with them, and only to a tenant that the demo itself has made.
 */
export class Roster {
  readonly #path: string
  readonly #kept: Kept

  constructor(dataDir: string, kept: Kept) {
    this.#path = pathIn(dataDir)
    this.#kept = kept
  }

  /** The roster of an earlier start; null when there was none. */
  static read(dataDir: string): Roster | null {
    const path = pathIn(dataDir)
    return existsSync(path) ? new Roster(dataDir, Kept.parse(JSON.parse(readFileSync(path, 'utf8')))) : null
  }

  get tenant(): string {
    return this.#kept.tenant
  }

  get administrator(): Account {
    return this.#kept.administrator
  }

  get agents(): readonly Account[] {
    return this.#kept.agents
  }

  add(agent: Account): void {
    this.#kept.agents.push(agent)
    this.save()
  }

  save(): void {
    writeFileSync(`${this.#path}.new`, JSON.stringify(this.#kept), { mode: 0o600 })
    renameSync(`${this.#path}.new`, this.#path)
  }

  /** Signs in; a one-time or outdated password is replaced. */
  async signIn(browser: Browser, account: Account): Promise<void> {
    const { login, password } = account
    const me = await browser.call('security.signIn', { login, password })
    if (me.tenant.id !== this.tenant) throw new Error('the account belongs to another tenant')
    if (!me.mustChangePassword) return
    const next = newPassword()
    await browser.call('security.changePassword', { current: password, next })
    account.password = next
    this.save()
  }
}

const pathIn = (dataDir: string): string => join(dataDir, 'demo.json')
