import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { VerbInput, VerbName, VerbOutput } from '@tandem/contract'
import type { TestProject } from 'vitest/node'
import { OWNER } from './people.ts'
import { eventually, type Product, startProduct } from './product.ts'

declare module 'vitest' {
  interface ProvidedContext {
    furnished: string
  }
}

/**
 * vitest's globalSetup: a data folder with a shop that is set up and has learned its pack, made once, in the background.
 * Every test file opens a copy of it: learning takes a minute of computing.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-e2e-furnished-'))
  const work = new AbortController()
  const furnishing = furnish(folder, work.signal).then(
    () => note(folder, 'ready', ''),
    (error: unknown) => note(folder, 'failed', String(error)),
  )
  project.provide('furnished', folder)
  return async () => {
    work.abort()
    await furnishing
    for (const path of [folder, `${folder}.ready`, `${folder}.failed`]) rmSync(path, { recursive: true, force: true })
  }
}

/** Waits until the data folder is furnished. */
export async function furnished(folder: string): Promise<string> {
  const problem = await eventually('a furnished shop', async () => {
    if (existsSync(`${folder}.failed`)) return readFileSync(`${folder}.failed`, 'utf8')
    return existsSync(`${folder}.ready`) ? '' : undefined
  })
  if (problem) throw new Error(problem)
  return folder
}

async function furnish(folder: string, signal: AbortSignal): Promise<void> {
  const product = await startProduct(folder)
  try {
    const token = new URL(product.setupLink).searchParams.get('token') ?? ''
    const { call } = await signedIn(product, 'tenants.setup', { token, ...OWNER, pack: 'ecommerce', language: 'zh' })
    await eventually('a model', async () => {
      signal.throwIfAborted()
      return (await call('assistant.status', {})).state === 'ready' || undefined
    })
  } finally {
    await product.stop()
  }
}

/** Calls verbs with the session that a first one opened. */
async function signedIn<N extends VerbName>(product: Product, first: N, input: VerbInput<N>) {
  const post = async (name: VerbName, body: unknown, cookie: string) => {
    const headers = { 'content-type': 'application/json', 'x-tandem': '1', cookie }
    const response = await fetch(`${product.url}/api/v1/${name}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${name}: ${await response.text()}`)
    return response
  }
  const cookie = (await post(first, input, '')).headers.get('set-cookie')?.split(';')[0] ?? ''
  return {
    call: async <M extends VerbName>(name: M, body: VerbInput<M>): Promise<VerbOutput<M>> =>
      (await (await post(name, body, cookie)).json()) as VerbOutput<M>,
  }
}

/** Whole or not at all, since test files look whether it is there; beside the folder, which is the product's alone. */
function note(folder: string, name: string, text: string): void {
  writeFileSync(`${folder}.draft`, text)
  renameSync(`${folder}.draft`, `${folder}.${name}`)
}
