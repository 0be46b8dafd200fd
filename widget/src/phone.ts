const PHONE = /^\+?[0-9][0-9 -]{5,19}$/

/** A phone number as the server takes it (`routing.callBack`), however it was typed; null when it is none. */
export function phoneOf(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .replace(/[().\s]+/g, ' ')
    .replace(/[‐-―−]/g, '-')
    .trim()
  return PHONE.test(plain) ? plain : null
}
