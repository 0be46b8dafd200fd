/** Small values of one channel, kept across reloads. Where the browser forbids storage they last as long as the page. */
export class Keep {
  readonly #prefix: string
  readonly #store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & { keys(): string[] }

  constructor(channelKey: string) {
    this.#prefix = `tandem:${channelKey}:`
    this.#store = durable() ?? memory()
  }

  get(name: string): string | null {
    return this.#store.getItem(this.#prefix + name)
  }

  /** `null` and the empty string remove the value. A full store is no reason to fail. */
  set(name: string, value: string | null): void {
    try {
      if (value) this.#store.setItem(this.#prefix + name, value)
      else this.#store.removeItem(this.#prefix + name)
    } catch {}
  }

  /** Names that start with `prefix`. */
  names(prefix: string): string[] {
    const start = this.#prefix + prefix
    return this.#store.keys().flatMap((key) => (key.startsWith(start) ? [key.slice(this.#prefix.length)] : []))
  }
}

/** `localStorage`, or null where reading or writing it throws (blocked third-party storage, private mode). */
function durable() {
  try {
    const store = globalThis.localStorage
    store.setItem('tandem:probe', '1')
    store.removeItem('tandem:probe')
    return {
      getItem: (key: string) => store.getItem(key),
      setItem: (key: string, value: string) => store.setItem(key, value),
      removeItem: (key: string) => store.removeItem(key),
      keys: () => Object.keys(store),
    }
  } catch {
    return null
  }
}

function memory() {
  const values = new Map<string, string>()
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
    keys: () => [...values.keys()],
  }
}
