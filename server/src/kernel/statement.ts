import type { Compilable } from 'kysely'

/** SQL with its values; with a name it is prepared once a connection. */
export interface Statement {
  name?: string
  text: string
  values: unknown[]
}

/**
 * An array parameter whose length the planner does not look at: a plan that fits any length is made once a connection,
 * not anew for every look-up of a single row.
 */
export const anyOf = (parameter: string): string => `any(array(select unnest(${parameter})))`

const names = new Map<string, string>()

/**
 * A query of the builder, prepared once a connection: planning costs more than most of them do. Not for one whose text
 * grows with its values (a list), of which there would be no end.
 */
export function statement(query: Compilable): Statement {
  const { sql: text, parameters } = query.compile()
  const name = names.get(text) ?? `statement_${names.size}`
  names.set(text, name)
  return { name, text, values: [...parameters] }
}
