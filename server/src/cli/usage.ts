import type { Localized } from '@tandem/contract'

/** The command was called wrongly: the sentence is shown with the usage, and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'

  constructor({ zh, en }: Localized) {
    super(`${zh} / ${en}`)
  }
}

/** What a person reads of an error that ended a command. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
