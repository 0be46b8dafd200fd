import type { InTx } from '../../../kernel/context.ts'

const place = (fingerprint: string) => ({ table: 'example_vectors', column: 'vector', row: fingerprint })
const AT_ONCE = 1000

/** What was encoded for earlier trainings, of these texts: by text. */
export async function readVectors(
  ctx: InTx,
  encoder: string,
  texts: readonly string[],
): Promise<Map<string, Float32Array>> {
  const keys = await ctx.services.keys.tenant(ctx.tx)
  const found = new Map<string, Float32Array>()
  for (let i = 0; i < texts.length; i += AT_ONCE) {
    const textOf = new Map(texts.slice(i, i + AT_ONCE).map((text) => [keys.blind('example', text), text]))
    const rows = await ctx.tx.db
      .selectFrom('example_vectors')
      .select(['fingerprint', 'vector'])
      .where('tenant_id', '=', ctx.tenant)
      .where('encoder', '=', encoder)
      .where('fingerprint', 'in', [...textOf.keys()])
      .execute()
    for (const { fingerprint, vector } of rows) {
      found.set(textOf.get(fingerprint) ?? '', toVector(keys.open(place(fingerprint), vector)))
    }
  }
  return found
}

/** Keeps vectors for the next training. */
export async function keepVectors(
  ctx: InTx,
  encoder: string,
  vectors: ReadonlyMap<string, Float32Array>,
): Promise<void> {
  const keys = await ctx.services.keys.tenant(ctx.tx)
  const rows = [...vectors].map(([text, vector]) => {
    const fingerprint = keys.blind('example', text)
    return { tenant_id: ctx.tenant, encoder, fingerprint, vector: keys.seal(place(fingerprint), toText(vector)) }
  })
  await ctx.tx.db
    .insertInto('example_vectors')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'encoder', 'fingerprint'])
        .doUpdateSet((eb) => ({ vector: eb.ref('excluded.vector') })),
    )
    .execute()
}

/** Forgets the vectors of texts that are no longer learnt, and those of other encoders. */
export async function forgetOthers(ctx: InTx, encoder: string, texts: readonly string[]): Promise<void> {
  const keys = await ctx.services.keys.tenant(ctx.tx)
  await ctx.tx.client.query(
    'delete from example_vectors where tenant_id = $1 and (encoder <> $2 or fingerprint <> all($3))',
    [ctx.tenant, encoder, texts.map((text) => keys.blind('example', text))],
  )
}

const toText = (vector: Float32Array): string =>
  Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength).toString('base64')

function toVector(text: string): Float32Array {
  const bytes = Uint8Array.from(Buffer.from(text, 'base64'))
  return new Float32Array(bytes.buffer)
}
