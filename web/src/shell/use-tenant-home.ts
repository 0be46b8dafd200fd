import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { useSession } from '../session/session.tsx'

/**
 * Another tenant begins at the first page of one's work there. Only once the session is the new one: a page that is not
 * for it leads away from itself, and effects of what stands inside come first.
 */
export function useTenantHome(): void {
  const navigate = useNavigate()
  const { tenant } = useSession()
  const before = useRef(tenant.id)
  useEffect(() => {
    if (before.current === tenant.id) return
    before.current = tenant.id
    void navigate('/')
  }, [tenant.id, navigate])
}
