import { useNavigate } from 'react-router'
import { isOpen } from '../is-open.ts'

/** Leads back to the list once a conversation is no longer the user's own. */
export function useLeaving(): (conversation: string) => void {
  const navigate = useNavigate()
  return (conversation) => {
    if (isOpen(conversation)) void navigate('/workspace/mine')
  }
}
