import type { ColumnType, Generated } from 'kysely'

/**
 * Tables declared once, in code: Kysely's types are inferred from the declaration, and a test holds it against the
 * migrated database (names, types, nullability). Each column carries its class: C1 public or internal, C2 personal,
 * C3 secret (never shown); C2 and C3 columns hold ciphertext or keyed hashes.
 */
export type Label = 'C1' | 'C2' | 'C3'

export interface Column<T = unknown> {
  readonly sql: string
  readonly label: Label
  readonly null: boolean
  readonly default: boolean
  /** Type only: what Kysely sees. */
  readonly type?: T
}

type Chain<T> = Column<T> & {
  nullable(): Column<T | null>
  /** Has a default in the database, so an insert may leave it out. */
  generated(): Column<Generated<T>>
}

function column<T>(sql: string) {
  return (label: Label): Chain<T> => {
    const base = { sql, label, null: false, default: false }
    return {
      ...base,
      nullable: () => ({ ...base, null: true }),
      generated: () => ({ ...base, default: true }),
    }
  }
}

export const uuid = column<string>('uuid')
export const text = column<string>('text')
export const int = column<number>('int4')
export const bigint = column<number>('int8')
export const double = column<number>('float8')
export const bool = column<boolean>('bool')
export const instant = column<Date>('timestamptz')
export const texts = column<string[]>('_text')
export const uuids = column<string[]>('_uuid')
export const ints = column<number[]>('_int4')
export const bytes = column<Buffer>('bytea')
export const tsvector = column<ColumnType<string, string | null, string | null>>('tsvector')
export const xid8 = column<string>('xid8')
/** A JSON column; written as a string, read as a value. */
export const json = <T>(label: Label) => column<ColumnType<T, string, string>>('jsonb')(label)
/** JSON that is only kept: as the text it came as. */
export const plainJson = <T>(label: Label) => column<ColumnType<T, string, string>>('json')(label)

export interface Table<N extends string = string, C extends Record<string, Column> = Record<string, Column>> {
  readonly name: N
  readonly columns: C
  /** False for the few tables of the whole installation, which carry no tenant id and no row-level security. */
  readonly tenant: boolean
}

export function table<const N extends string, C extends Record<string, Column>>(
  name: N,
  columns: C,
  options = { tenant: true },
): Table<N, C> {
  return { name, columns, tenant: options.tenant }
}

/** Kysely's row type of a declared table. */
export type RowOf<T extends Table> = { [K in keyof T['columns']]: Exclude<T['columns'][K]['type'], undefined> }

/** What a module's list of tables adds to {@link Database}. */
export type TablesOf<L extends readonly Table[]> = { [T in L[number] as T['name']]: RowOf<T> }

/** Every table of the product; each module's `schema.ts` adds its own by declaration merging. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Database {}
