export type Rule = 'length' | 'kinds' | 'login' | 'repeats'

const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u]

/**
 * What a new password already meets, for the hint beside the field. Only a hint: the server decides, with lists of
 * known passwords that the browser does not have.
 */
export function checkPassword(password: string, login: string): Record<Rule, boolean> {
  const name = login.trim().toLowerCase()
  return {
    length: [...password].length >= 12,
    kinds: kinds.filter((kind) => kind.test(password)).length >= 3,
    login: password !== '' && (name.length < 3 || !password.toLowerCase().includes(name)),
    repeats: password !== '' && !/(.)\1\1/u.test(password),
  }
}
