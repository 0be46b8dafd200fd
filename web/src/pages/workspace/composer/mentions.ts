import type { Agent } from '@tandem/contract'

/** The ids of the colleagues whom a note names. */
export const namedIn = (text: string, agents: Pick<Agent, 'id' | 'name'>[]): string[] =>
  agents.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id)
