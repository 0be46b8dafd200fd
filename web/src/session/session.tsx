import type { Me, Scope } from '@tandem/contract'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { ApiError, call, onSessionOver } from '../api/client.ts'
import { queryClient } from '../api/query.ts'
import { currentLanguage, setLanguage } from '../i18n/language.ts'
import { createStore, useWhole } from '../ui/store.ts'

const key = ['security.me']

const locked = createStore(false)

/** Whether the session ended under a page that is still open, and its user has to sign in again to go on. */
export const useLocked = (): boolean => useWhole(locked)

/** Who is signed in, or has to sign in again to go on; null when nobody is. */
export function useMe(): UseQueryResult<Me | null, ApiError> {
  return useQuery<Me | null, ApiError>({
    queryKey: key,
    queryFn: () =>
      call('security.me', {}).catch((problem: unknown) => {
        if (!(problem instanceof ApiError) || problem.code !== 'unauthenticated') throw problem
        const before = known()
        locked.set(before !== null)
        return before
      }),
    staleTime: Number.POSITIVE_INFINITY,
    // A server that restarts is back in seconds: the page comes back by itself.
    refetchInterval: ({ state }) => (state.status === 'error' ? 3000 : false),
  })
}

const known = (): Me | null => queryClient.getQueryData<Me | null>(key) ?? null

// Asked again, since the answer may be that to a call from before the last sign-in.
onSessionOver(() => {
  if (!locked.get() && queryClient.isFetching({ queryKey: key }) === 0) void refreshSession()
})

/** Puts another user, or nobody, in; what was fetched for the one before is forgotten. */
function replace(me: Me | null): void {
  locked.set(false)
  queryClient.setQueryData(key, me)
  queryClient.removeQueries({ predicate: isPageData })
}

const isPageData = ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== key[0]

/** After a sign-in or the setup: the session begins without another question to the server. */
export function beginSession(me: Me): void {
  if (me.language !== currentLanguage()) setLanguage(me.language)
  replace(me)
}

/**
 * After a sign-in on a locked page: whoever worked there goes on at the same tenant, with everything as it was left.
 * Anybody else, or whoever serves that tenant no longer, begins anew.
 */
export async function resumeSession(me: Me): Promise<void> {
  const before = known()
  const isBack = before !== null && before.user.id === me.user.id
  const same = isBack && before.tenant.id !== me.tenant.id ? await back(before.tenant.id) : me
  if (!isBack || !same) return beginSession(me)
  queryClient.setQueryData(key, same)
  locked.set(false)
  await queryClient.invalidateQueries({ predicate: isPageData })
}

const back = (tenant: string): Promise<Me | null> => call('security.switchTenant', { tenant }).catch(() => null)

/** Gives a locked page up: somebody else signs in. */
export const abandonSession = (): void => replace(null)

/** Asks again who is signed in, after a password change or a new second factor. */
export const refreshSession = (): Promise<void> => queryClient.invalidateQueries({ queryKey: key })

export async function signOut(): Promise<void> {
  await call('security.signOut', {})
  replace(null)
}

export const SessionContext = createContext<Me | null>(null)

/** The signed-in user, for everything inside the shell. */
export function useSession(): Me {
  const me = useContext(SessionContext)
  if (!me) throw new Error('useSession is for pages inside RequireSession')
  return me
}

/** Whether the signed-in user holds a scope: hides what the server would refuse. */
export const useCan = (scope: Scope): boolean => useSession().scopes.includes(scope)
