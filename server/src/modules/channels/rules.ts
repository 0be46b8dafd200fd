/** Whether a page of this origin may use the channel. No list: any page. */
export function allowsOrigin(origins: unknown, origin: string | undefined): boolean {
  if (!Array.isArray(origins) || origins.length === 0 || origin === undefined) return true
  return origins.includes(origin)
}
