import { modules } from '../src/compose.ts'
import type { CustomerKeys, TenantKeys } from '../src/kernel/crypto/keyring.ts'
import { tables as kernelTables } from '../src/kernel/tables.ts'
import type { Kit } from './kit.ts'

const tables = [...kernelTables, ...modules.flatMap((module) => module.tables)]

/** Types of blind indexes: under each of them a word could stand as a keyed hash. */
const BLIND = ['name', 'phone', 'email', 'user', 'visitor', 'question']

/**
 * Every place of the database where one of the words can be found by whoever has all the keys that there are: in clear,
 * in JSON and bytes, sealed, as a blind index, as a token of the search.
 */
export async function tracesOf(kit: Kit, words: readonly string[], customers: readonly string[]): Promise<string[]> {
  const { tenant, owned } = await kit.tx(async (tx) => ({
    tenant: await kit.services.keys.tenant(tx),
    owned: [...(await kit.services.keys.customers(tx, customers)).values()],
  }))
  const hashes = BLIND.flatMap((type) => words.map((word) => tenant.blind(type, word.toLowerCase())))
  const found = new Set<string>()
  for (const { name, columns } of tables) {
    const { rows } = await kit.database.pools.owner.query(`select * from ${name}`)
    for (const row of rows as Record<string, unknown>[]) {
      for (const column of Object.keys(columns)) {
        const texts = textsOf(row[column]).flatMap((text) => opened(text, { table: name, column, row }, tenant, owned))
        if (texts.some((text) => [...words, ...hashes].some((word) => text.includes(word))))
          found.add(`${name}.${column}`)
      }
    }
    for (const [column, { sql }] of Object.entries(columns)) {
      if (sql !== 'tsvector') continue
      for (const word of words) {
        const { rows: hits } = await kit.database.pools.owner.query(
          `select 1 from ${name} where ${column} @@ $1::tsquery limit 1`,
          [tenant.query(word)],
        )
        if (hits.length > 0) found.add(`${name}.${column}`)
      }
    }
  }
  return [...found].sort()
}

function textsOf(value: unknown): string[] {
  if (value === null || value === undefined) return []
  if (Buffer.isBuffer(value)) return [value.toString('utf8'), value.toString('base64'), value.toString('hex')]
  if (value instanceof Date) return []
  return [typeof value === 'string' ? value : JSON.stringify(value)]
}

/** The text, and what is sealed in it, with each key and each id of the row that it could be bound to. */
function opened(
  text: string,
  at: { table: string; column: string; row: Record<string, unknown> },
  tenant: TenantKeys,
  owned: readonly CustomerKeys[],
): string[] {
  if (!/^v1\.a256gcm\./.test(text)) return [text]
  const rows = Object.values(at.row).filter((value) => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value))
  const numbered = `${at.row.appeal_id}/${at.row.number}`
  for (const key of [tenant, ...owned]) {
    for (const row of [...(rows as string[]), numbered]) {
      try {
        return [key.open({ table: at.table, column: at.column, row }, text)]
      } catch {
        // Not with this key, or not bound to this id.
      }
    }
  }
  return []
}
