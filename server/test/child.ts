import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { VerbInput, VerbName, VerbOutput } from '@tandem/contract'
import { freePort } from '@tandem/fakes/free-port.ts'
import { until } from './product.ts'

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The built server as a process of its own, with its embedded database, on one port and data folder for all starts. */
export class Child {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'tandem-test-'))
  readonly url: string
  readonly #port: number
  readonly #log = `${this.dataDir}.log`
  readonly #env: Record<string, string>
  #cookie = ''
  #process: ChildProcess | undefined
  #ended: Promise<void> = Promise.resolve()

  private constructor(port: number, env: Record<string, string>) {
    this.#port = port
    this.#env = env
    this.url = `http://127.0.0.1:${port}`
  }

  static async start(env: Record<string, string> = {}): Promise<Child> {
    const child = new Child(await freePort(), env)
    await child.start()
    return child
  }

  /** Resolves when the server is ready. */
  async start(): Promise<void> {
    const log = openSync(this.#log, 'a')
    const child = spawn(process.execPath, [file('../bin/tandem.mjs'), 'start'], {
      env: { ...process.env, ...this.#env, TANDEM_DATA: this.dataDir, PORT: String(this.#port), HOST: '127.0.0.1' },
      stdio: ['ignore', log, log],
    })
    closeSync(log)
    this.#process = child
    this.#ended = new Promise((resolve) => child.once('exit', () => resolve()))
    while (
      !(await fetch(`${this.url}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      ))
    ) {
      if (child.exitCode !== null) throw new Error(`the server ended: ${this.output()}`)
      await new Promise((resolve) => setTimeout(resolve, 15))
    }
  }

  /** Makes the first tenant with the token that the start printed. */
  async setUp(password: string): Promise<VerbOutput<'tenants.setup'>> {
    const token = await until(async () => /token=(\S+)/.exec(this.output())?.[1])
    const first = { organisation: 'Crash', name: 'Admin', login: 'admin', pack: null, language: 'zh' as const }
    return this.call('tenants.setup', { token, password, ...first })
  }

  /** A verb, with the session that the last answer opened. */
  async call<N extends VerbName>(name: N, input: VerbInput<N>): Promise<VerbOutput<N>> {
    const response = await fetch(`${this.url}/api/v1/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-tandem': '1', cookie: this.#cookie },
      body: JSON.stringify(input),
    })
    this.#cookie = response.headers.get('set-cookie')?.split(';')[0] ?? this.#cookie
    if (!response.ok) throw new Error(`${name}: ${response.status} ${await response.text()}`)
    return (await response.json()) as VerbOutput<N>
  }

  /** Everything that the server has said: its standard output and error. */
  output(): string {
    return readFileSync(this.#log, 'utf8')
  }

  /** kill -9: the server has no chance to tidy up, its database stays behind. */
  async kill(): Promise<void> {
    this.#process?.kill('SIGKILL')
    await this.#ended
  }

  /** kill -9 for the database under the running server. */
  killDatabase(): void {
    const [pid] = readFileSync(join(this.dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n')
    process.kill(Number(pid), 'SIGKILL')
  }

  async stop(): Promise<void> {
    this.#process?.kill('SIGTERM')
    await this.#ended
  }

  remove(): void {
    rmSync(this.dataDir, { recursive: true, force: true })
    rmSync(this.#log, { force: true })
  }
}
