export type Rule = 'length' | 'kinds' | 'context'

const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d]/u]

/**
 * What a new password already meets, for the hint beside the field. Only a hint: the server decides, and knows lists
 * of common passwords that the browser does not have.
 * @param context words that it must not contain: account, name, organisation
 */
export function checkPassword(password: string, context: readonly string[]): Record<Rule, boolean> {
  const folded = password.toLowerCase()
  const words = context.map((word) => word.trim().toLowerCase()).filter(isTelling)
  return {
    length: [...password].length >= 12,
    kinds: kinds.filter((kind) => kind.test(password)).length >= 3,
    context: password !== '' && !words.some((word) => folded.includes(word)),
  }
}

/** Two Chinese characters are a whole name; two letters are in every other password. */
const isTelling = (word: string): boolean => word.length >= (/\p{Script=Han}/u.test(word) ? 2 : 3)
