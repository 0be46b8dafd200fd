import { App } from 'antd'
import type { ApiError } from '../api/client.ts'
import { signOut } from './session.tsx'

/** Signs out, and says so if it failed: whoever believes to be signed out walks away from an open desk. */
export function useSignOut(): () => void {
  const { message } = App.useApp()
  return () => {
    signOut().catch((problem: ApiError) => {
      if (problem.code !== 'unauthenticated') void message.error(problem.message)
    })
  }
}
