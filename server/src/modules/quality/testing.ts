import type { CloseReason, Role } from '@tandem/contract'
import type { Kit } from '../../../test/kit.ts'
import type { Context } from '../../kernel/context.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import { append, assign, closeEpisode, openThread } from '../conversations/index.ts'
import { identify } from '../customers/index.ts'
import { scopesOf } from '../security/index.ts'

const channel = { id: '0196f0a0-0000-7000-8000-0000000000c1', kind: 'web', name: '官网' }
const SECONDS_BETWEEN = 5

/** People of a service centre, and conversations that they had. */
export class Desk {
  readonly #kit: Kit
  #customers = 0

  constructor(kit: Kit) {
    this.#kit = kit
  }

  person(role: Role): Context & { id: string } {
    const id = uuidv7(this.#kit.clock)
    return { ...this.#kit.agent([...scopesOf([role])], { id, roles: [role] }), id }
  }

  /** A conversation from lines (`客: 在吗`, `机: 您好`, `坐: 您好`), closed and settled: checked by then. */
  async episode(agent: { id: string }, lines: readonly string[], reason: CloseReason = 'resolved'): Promise<string> {
    const system = this.#kit.system()
    const conversation = await this.#thread()
    for (const [i, line] of lines.entries()) {
      const [who, ...text] = line.split(': ')
      this.#kit.clock.advance(SECONDS_BETWEEN * 1000)
      if (who === '坐') await this.#give(conversation, agent)
      const author =
        who === '客'
          ? ({ kind: 'customer' } as const)
          : who === '机'
            ? ({ kind: 'bot' } as const)
            : ({ kind: 'agent', id: agent.id, name: '小林' } as const)
      const body = { kind: 'text', text: text.join(': ') } as const
      await append(system, { conversation, author, body, clientId: `line-${i}` })
    }
    const { episode_id } = await this.#kit.tx((tx) => closeEpisode({ ...system, tx }, { conversation, reason }))
    await this.#kit.settle()
    if (!episode_id) throw new Error('nothing was said')
    return episode_id
  }

  #thread(): Promise<string> {
    const value = `desk-${++this.#customers}`
    return this.#kit.tx(async (tx) => {
      const inner = { ...this.#kit.system(), tx }
      const customer = await identify(inner, { kind: 'visitor', value, verified: false })
      return (await openThread(inner, { customer, channel, language: 'zh' })).id
    })
  }

  async #give(conversation: string, { id }: { id: string }): Promise<void> {
    await this.#kit.tx((tx) =>
      assign({ ...this.#kit.system(), tx }, { conversation, to: { kind: 'agent', id, name: '小林' } }),
    )
  }
}
