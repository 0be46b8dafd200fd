import type { Insertable, Updateable } from 'kysely'
import type { Database } from './schema.ts'

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

/** Prepared once a connection under a name of its own. Only for texts of which there is an end. */
function prepared(text: string, values: unknown[]): Statement {
  const name = names.get(text) ?? `statement_${names.size}`
  names.set(text, name)
  return { name, text, values }
}

type Table = keyof Database & string

/*
 * Two statements of the hot way, for any table. The builder makes the same ones, but makes them anew each time, which
 * takes longer than the database takes to carry them out.
 */

/** Writes one row. */
export function insertOf<T extends Table>(table: T, row: Insertable<Database[T]>): Statement {
  const columns = Object.keys(row)
  const places = columns.map((_, i) => `$${i + 1}`)
  return prepared(`insert into ${table} (${columns.join()}) values (${places.join()})`, Object.values(row))
}

/** Changes one row of a tenant by its id. */
export function updateOf<T extends Table>(
  table: T,
  key: { tenant: string; id: string },
  change: Updateable<Database[T]>,
): Statement {
  const columns = Object.keys(change).map((column, i) => `${column} = $${i + 3}`)
  const text = `update ${table} set ${columns.join()} where tenant_id = $1 and id = $2`
  return prepared(text, [key.tenant, key.id, ...Object.values(change)])
}
