import { useVerbMutation } from '../api/hooks.ts'
import { beginSession } from './session.tsx'

/** Goes on at another tenant that the user serves; the shell leads to the first page of their work there. */
export function useSwitchTenant(): { enter: (tenant: string) => void; isPending: boolean } {
  const change = useVerbMutation('security.switchTenant', { onSuccess: beginSession })
  return { enter: (tenant) => change.mutate({ tenant }), isPending: change.isPending }
}
