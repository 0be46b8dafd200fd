/** Words that common passwords are built around, and keyboard walks; compared after undoing usual replacements. */
const stems = new Set([
  ...['password', 'passwort', 'passw', 'pass', 'admin', 'administrator', 'root', 'user', 'test', 'guest', 'login'],
  ...['welcome', 'letmein', 'changeme', 'default', 'secret', 'master', 'system', 'manager', 'service', 'kefu'],
  ...['iloveyou', 'woaini', 'woaini1314', 'monkey', 'dragon', 'sunshine', 'princess', 'football', 'superman'],
  ...['qwerty', 'qwertyuiop', 'asdfgh', 'asdfghjkl', 'zxcvbn', 'zxcvbnm', 'qaz', 'qazwsx', 'qazwsxedc', 'abc', 'abcd'],
  ...[
    'abcdef',
    'abcdefg',
    'aa',
    'a',
    'tandem',
    'company',
    'huawei',
    'alibaba',
    'taobao',
    'wechat',
    'china',
    'zhongguo',
  ],
])

const LOOKALIKE: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
}

/** Whether the password is a well-known word with digits and symbols around it, doubled or not. */
export function isCommon(password: string): boolean {
  const folded = password.toLowerCase()
  const plain = folded.replace(/\P{L}/gu, '')
  const undone = folded
    .replace(/[\d!-/:-@[-`{-~]+$/, '')
    .replace(/[@4310$57]/g, (sign) => LOOKALIKE[sign] ?? sign)
    .replace(/\P{L}/gu, '')
  return [plain, undone].some((word) => stems.has(word) || isDoubled(word))
}

function isDoubled(word: string): boolean {
  const half = word.slice(0, word.length / 2)
  return half + half === word && stems.has(half)
}
