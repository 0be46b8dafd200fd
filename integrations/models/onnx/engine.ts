import { Tokenizer } from '@huggingface/tokenizers'
import { filesIn } from './files.ts'
import { vectorsIn } from './pool.ts'
import { loadRuntime, type Runtime, type Session } from './runtime.ts'

export interface Engine {
  encode(texts: readonly string[]): Promise<Float32Array[]>
}

/** Longer texts lose their end: encoders are made for so many tokens. */
const MOST_TOKENS = 256

/** Loads the model of a folder; null when the runtime or a file is missing. @throws when a file is no model */
export async function loadEngine(folder: string): Promise<Engine | null> {
  const files = await filesIn(folder)
  const runtime = files && (await loadRuntime())
  if (!files || !runtime) return null
  const tokenizer = new Tokenizer(files.tokenizer, files.config)
  const session = await runtime.InferenceSession.create(files.model)
  const output = session.outputNames.find((name) => name === 'sentence_embedding') ?? session.outputNames[0] ?? ''
  return {
    async encode(texts) {
      const ids = texts.map((text) => cut(tokenizer.encode(text).ids))
      const length = Math.max(1, ...ids.map((row) => row.length))
      const masks = ids.map((row) => Array.from({ length }, (_, i) => (i < row.length ? 1 : 0)))
      const result = await session.run(feedsOf(runtime, session, ids, masks, length))
      const found = result[output]
      if (!found) throw new TypeError('output')
      return vectorsIn(found, masks)
    },
  }
}

/** The last token ends the text for the model, also when the text was cut. */
const cut = (ids: readonly number[]): number[] =>
  ids.length <= MOST_TOKENS ? [...ids] : [...ids.slice(0, MOST_TOKENS - 1), ids.at(-1) ?? 0]

function feedsOf(
  { Tensor }: Runtime,
  { inputNames }: Session,
  ids: readonly number[][],
  masks: readonly number[][],
  length: number,
): Record<string, object> {
  const tensor = (value: (row: number, at: number) => number) => {
    const data = new BigInt64Array(ids.length * length)
    for (let row = 0; row < ids.length; row++) {
      for (let at = 0; at < length; at++) data[row * length + at] = BigInt(value(row, at))
    }
    return new Tensor('int64', data, [ids.length, length])
  }
  const known: Record<string, () => object> = {
    input_ids: () => tensor((row, at) => ids[row]?.[at] ?? 0),
    attention_mask: () => tensor((row, at) => masks[row]?.[at] ?? 0),
    token_type_ids: () => tensor(() => 0),
  }
  return Object.fromEntries(inputNames.flatMap((name) => (known[name] ? [[name, known[name]()]] : [])))
}
