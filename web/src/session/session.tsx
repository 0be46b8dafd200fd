import type { Me, Scope } from '@tandem/contract'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { ApiError, call, onSessionOver } from '../api/client.ts'
import { queryClient } from '../api/query.ts'
import { currentLanguage, setLanguage } from '../i18n/language.ts'

const key = ['security.me']

/** Who is signed in; null when nobody is. */
export function useMe(): UseQueryResult<Me | null, ApiError> {
  return useQuery<Me | null, ApiError>({
    queryKey: key,
    queryFn: () =>
      call('security.me', {}).catch((problem: unknown) => {
        if (problem instanceof ApiError && problem.code === 'unauthenticated') return null
        throw problem
      }),
    staleTime: Number.POSITIVE_INFINITY,
    // A server that restarts is back in seconds: the page comes back by itself.
    refetchInterval: ({ state }) => (state.status === 'error' ? 3000 : false),
  })
}

onSessionOver(() => queryClient.setQueryData(key, null))

/** Puts another user, or nobody, in; what was fetched for the one before is forgotten. */
function replace(me: Me | null): void {
  queryClient.setQueryData(key, me)
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== key[0] })
}

/** After a sign-in or the setup: the session begins without another question to the server. */
export function beginSession(me: Me): void {
  if (me.language !== currentLanguage()) setLanguage(me.language)
  replace(me)
}

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
