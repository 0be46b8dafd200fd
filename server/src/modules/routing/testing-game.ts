import type { Process } from './testing-calls.ts'
import { unlessRefused } from './testing-calls.ts'
import { checkChanges } from './testing-changes.ts'
import type { Step } from './testing-draws.ts'
import type { Picture } from './testing-invariants.ts'
import type { Stage, World } from './testing-world.ts'

/** What fails says in which round or world. */
export async function naming<R>(name: string, what: () => Promise<R>): Promise<R> {
  try {
    return await what()
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : error}`, { cause: error })
  }
}

/** One schedule in a world of its own. */
export class Game {
  readonly world: World
  /** How to play it again. */
  readonly name: string
  readonly #stage: Stage
  readonly #moments: readonly Step[][]
  #before: Picture[] = []
  #happened = 0

  constructor(stage: Stage, world: World, moments: readonly Step[][], name: string) {
    this.#stage = stage
    this.world = world
    this.#moments = moments
    this.name = name
  }

  async start(): Promise<void> {
    this.#before = await this.world.look()
  }

  /** All steps of a moment, side by side. Where time passes, one step alone is left out: its changes are not mixed up. */
  async play(moment: number, timePasses: boolean): Promise<void> {
    const drawn = this.#moments[moment] ?? []
    const steps = timePasses && drawn.length === 1 ? [] : drawn
    this.#happened = steps.length + Number(timePasses)
    await Promise.all(
      steps.map((next) => run(this.world, this.#stage.process(next.process), next.deed).catch(unlessRefused)),
    )
  }

  /** Looks whether all promises hold, and, where one thing happened, whether its changes are right. */
  async check(isTroubled: boolean): Promise<void> {
    const after = await this.world.look()
    this.world.checkAbsence(after, isTroubled)
    // Of what happens side by side, nobody can say in which order it did.
    if (this.#happened === 1 && !isTroubled) {
      checkChanges(this.#before, after, new Date(this.#stage.kit.clock.now()))
      await this.world.checkTold(this.#before, after)
    }
    this.#before = after
  }
}

function run(world: World, at: Process, next: Step['deed']): Promise<void> {
  switch (next.do) {
    case 'caller':
      return world.caller(at, next.where, next.kind, { skills: next.skills, priority: next.priority })
    case 'accept':
    case 'decline':
    case 'next':
      return world.answer(at, next.who, next.where, next.do)
    case 'online':
    case 'away':
    case 'offline':
      return world.presence(at, next.who, next.where, next.do)
    case 'nobody':
      return world.nobody(at, next.where)
    case 'open':
    case 'closed':
      return world.hours(at, next.where, next.do)
    case 'lose':
    case 'back':
      return world.socket(at, next.who, next.where, next.do)
    case 'capacity':
      return world.change(at, next.who, next.where, { capacity: next.capacity })
    case 'skills': {
      const skills = next.level === 0 ? [] : [{ key: 'law', level: next.level }]
      return world.change(at, next.who, next.where, { skills })
    }
    default:
      return world.act(at, next.which, next.who, next.do)
  }
}
