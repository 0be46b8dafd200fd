/** A module from beside the script. A browser keeps an import that failed: another address is another one. */
export async function beside(origin: string, name: string, attempt: number): Promise<unknown> {
  const address = `${origin}/widget/${name}.js${attempt ? `?${attempt}` : ''}`
  return import(/* @vite-ignore */ address)
}
