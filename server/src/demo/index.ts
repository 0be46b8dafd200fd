import type { Services } from '../kernel/context.ts'
import { Agent } from './agent.ts'
import { crowd } from './crowd.ts'
import { findOrMake, hire, opened } from './install.ts'
import { SCRIPTS } from './scripts.ts'
import type { Stage } from './stage.ts'

export interface DemoOptions {
  services: Services
  /** Where this process listens. */
  url: string
  /** The address that people open. */
  link: string
  /** The setup token while the installation is empty; null afterwards. */
  setupToken: string | null
  signal: AbortSignal
  /** Where lines for the person who started it go. */
  say(line: string): void
  pace?: number
}

/**
 * Fills an installation of its own with simulated customers and agents, who use the same HTTP and socket interfaces as
 * people do. Says how to sign in; resolves when `signal` ends it. @throws when the installation is not the demo's
 */
export async function demo({ services, url, link, setupToken, signal, say, pace = 1 }: DemoOptions): Promise<void> {
  const stage: Stage = { services, url, signal, pace, random: Math.random }
  const roster = await findOrMake(stage, setupToken)
  const { login, password } = roster.administrator
  say(`Tandem: open ${link}`)
  say(`演示账号 Demo sign-in: ${login} / ${password}`)
  try {
    await hire(stage, roster)
    const place = await opened(stage, roster)
    say(`顾客聊天页 Customer chat: ${link}/chat/${place.key}`)
    const agents = roster.agents.map((account) => new Agent(stage, roster, account).run())
    await Promise.all([crowd(stage, place, SCRIPTS), ...agents])
  } catch (error) {
    if (!signal.aborted) throw error
  }
}
