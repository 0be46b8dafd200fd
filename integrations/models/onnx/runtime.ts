/** The part of onnxruntime that is used; its builds for Node and for WebAssembly are the same here. */
export interface Runtime {
  InferenceSession: { create(model: Uint8Array): Promise<Session> }
  Tensor: new (type: 'int64', data: BigInt64Array, dims: readonly number[]) => object
}

export interface Session {
  inputNames: readonly string[]
  outputNames: readonly string[]
  run(feeds: Record<string, object>): Promise<Record<string, Output>>
}

export interface Output {
  data: unknown
  dims: readonly number[]
}

/** Neither is among our dependencies, since they are larger than the product; the native one is faster. */
const NAMES = ['onnxruntime-node', 'onnxruntime-web']

/** The build that is installed; null when none is. */
export async function loadRuntime(): Promise<Runtime | null> {
  for (const name of NAMES) {
    try {
      const loaded: Runtime & { default?: Runtime } = await import(name)
      return loaded.InferenceSession ? loaded : (loaded.default ?? null)
    } catch {
      // Not installed, or not for this machine: the next one.
    }
  }
  return null
}
