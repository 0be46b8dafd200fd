import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { modules } from '../src/compose.ts'
import { tables as kernelTables } from '../src/kernel/tables.ts'
import { type TestDatabase, testDatabase } from '../src/ports/db/testing.ts'

const declared = [...kernelTables, ...modules.flatMap((module) => module.tables)]

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

const query = async <T extends object>(text: string): Promise<T[]> => (await database.pools.owner.query(text)).rows

describe('the declared tables', () => {
  it('are exactly the tables of the migrated database, column by column', async () => {
    const rows = await query<{
      table_name: string
      column_name: string
      udt_name: string
      nullable: boolean
      filled: boolean
    }>(
      `select table_name, column_name, udt_name, is_nullable = 'YES' as nullable,
         column_default is not null or is_identity = 'YES' or is_generated = 'ALWAYS' as filled
       from information_schema.columns where table_schema = 'public' and table_name <> 'schema_migrations'`,
    )
    const found = rows.map((row) => [`${row.table_name}.${row.column_name}`, row.udt_name, row.nullable, row.filled])
    const wanted = declared.flatMap((table) =>
      Object.entries(table.columns).map(([name, column]) => [
        `${table.name}.${name}`,
        column.sql,
        column.null,
        column.default,
      ]),
    )
    expect(found.sort()).toEqual(wanted.sort())
  })

  it('have the tenant in the primary key and forced row-level security, but for those of the installation', async () => {
    const rows = await query<{ name: string; forced: boolean; policies: number; keyed: boolean }>(
      `select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
         (select count(*)::int from pg_policies p where p.tablename = c.relname and p.policyname = 'tenant_isolation') as policies,
         exists (select 1 from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
           where i.indrelid = c.oid and i.indisprimary and a.attname = 'tenant_id') as keyed
       from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'schema_migrations'`,
    )
    const open = rows.filter((row) => !(row.forced && row.policies === 1 && row.keyed)).map((row) => row.name)
    const installation = declared.filter((table) => !table.tenant).map((table) => table.name)
    expect(open.sort()).toEqual(installation.sort())
  })

  it('are written only by the role that row-level security binds', async () => {
    const [row] = await query<{ bypass: boolean }>(
      `select bool_or(rolsuper or rolbypassrls) as bypass from pg_roles where rolname in ('tandem_app', 'tandem_system')`,
    )
    expect(row?.bypass).toBe(false)
  })

  it('keep personal and secret columns out of plain types', () => {
    const plain = declared.flatMap((table) =>
      Object.entries(table.columns)
        .filter(([, column]) => column.label !== 'C1' && !['text', 'bytea', 'tsvector'].includes(column.sql))
        .map(([name]) => `${table.name}.${name}`),
    )
    expect(plain).toEqual([])
  })
})
