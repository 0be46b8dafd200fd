import type { Compilable } from 'kysely'

/** SQL with its values; with a name it is prepared once a connection. */
export interface Statement {
  name?: string
  text: string
  values: unknown[]
}

/** A query of the builder, to be sent without waiting for its answer. */
export function statement(query: Compilable): Statement {
  const { sql, parameters } = query.compile()
  return { text: sql, values: [...parameters] }
}
