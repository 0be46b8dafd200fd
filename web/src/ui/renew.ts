/** So often at most: while two builds are served side by side, a page that begins anew may meet the other one again. */
const PAUSE_MS = 60_000
const KEY = 'tandem.renewed'

/**
 * What becomes of a part that could not be fetched. A page of an earlier build begins anew, at the address where it
 * stands: what was typed is kept, and the server has the parts of its own build only. Anything else is thrown on: a lost
 * network gives no page either.
 */
export async function renewOr(problem: unknown): Promise<never> {
  const isRecent = Date.now() - lastRenewed() < PAUSE_MS
  if (isRecent || !(await isReplaced().catch(() => false))) throw problem
  remember(Date.now())
  location.reload()
  return new Promise(() => {})
}

/** Whether the server has another build than that of this page: the script that a page begins with names it. */
async function isReplaced(): Promise<boolean> {
  const script = document.querySelector('script[type=module][src]')?.getAttribute('src')
  if (!script) return false
  const answer = await fetch('/', { cache: 'no-store' })
  return answer.ok && !(await answer.text()).includes(`"${script}"`)
}

function lastRenewed(): number {
  try {
    return Number(sessionStorage.getItem(KEY))
  } catch {
    return 0
  }
}

function remember(at: number): void {
  try {
    sessionStorage.setItem(KEY, String(at))
  } catch {
    // Forbidden: then the address bar is all there is against a page that begins again and again.
  }
}
