import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface ModelFiles {
  model: Uint8Array
  tokenizer: object
  config: object
}

const MODELS = ['model.onnx', 'onnx/model.onnx', 'onnx/model_quantized.onnx', 'model_quantized.onnx']

/** What a folder holds; null when it is no sentence encoder. */
export async function filesIn(folder: string): Promise<ModelFiles | null> {
  const model = MODELS.map((name) => join(folder, name)).find((path) => existsSync(path))
  const tokenizer = await readObject(join(folder, 'tokenizer.json'))
  if (!model || !tokenizer) return null
  return {
    model: await readFile(model),
    tokenizer,
    config: (await readObject(join(folder, 'tokenizer_config.json'))) ?? {},
  }
}

async function readObject(path: string): Promise<object | null> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'))
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}
