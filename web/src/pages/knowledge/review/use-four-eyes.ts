import { useVerb } from '../../../api/hooks.ts'

/** Whether somebody other than the author has to publish. Until the policy is known the stricter one holds. */
export function useFourEyes(): boolean {
  const policies = useVerb('tenants.get', {}, { staleTime: 60_000 }).data?.policies
  return policies ? policies.fourEyes || policies.industry === 'finance' : true
}
