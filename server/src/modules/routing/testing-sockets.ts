import { expect } from 'vitest'
import type { Picture } from './testing-invariants.ts'

/** So long an agent without a socket is still there. */
export const GRACE_SECONDS = 60
const GRACE_MS = GRACE_SECONDS * 1000

interface State {
  /** The socket came or broke then; at the latest `until`, where time passed meanwhile. */
  at: number
  until: number
  isLost: boolean
}

/** What became of the only sockets of agents, and what that must mean for their presence. */
export class Sockets {
  readonly #agents = new Map<string, State>()
  #lookedAt = 0

  note(agent: string, state: State): void {
    this.#agents.set(agent, state)
  }

  /** Nobody can say any longer what is so, of an agent or of any. */
  forget(agent?: string): void {
    if (agent) this.#agents.delete(agent)
    else this.#agents.clear()
  }

  /** Who is gone for longer than the grace is offline, or came after it; who came back in time, or still may, is there. */
  check(team: Picture['team'], now: number): void {
    // A clock that jumps may find the deadline before the socket has moved it.
    const isJump = now - this.#lookedAt >= GRACE_MS / 2
    this.#lookedAt = now
    for (const { id, presence, presence_since, presence_reason, gone_at } of team) {
      const state = this.#agents.get(id)
      if (!state) continue
      const due = state.until + GRACE_MS
      if (state.at === now) expect(gone_at?.getTime(), 'the grace counts from the last socket').toBe(due)
      if (state.isLost && now >= due) {
        const seen = `${presence} since ${presence_since.toISOString()}, due ${gone_at?.toISOString() ?? 'no more'}`
        const isRight = presence === 'offline' || presence_since.getTime() >= due
        expect(isRight, `there without a socket: ${seen}, should have gone at ${new Date(due).toISOString()}`).toBe(
          true,
        )
        this.#agents.delete(id)
      } else if (now >= state.at + GRACE_MS || (!state.isLost && isJump)) {
        if (state.isLost) continue
        this.#agents.delete(id)
      } else {
        const isGone = presence === 'offline' && presence_reason === 'disconnected'
        expect(isGone && presence_since.getTime() > state.at, 'gone within the grace').toBe(false)
      }
    }
  }
}
