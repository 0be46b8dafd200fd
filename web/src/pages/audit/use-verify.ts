import { useVerbMutation } from '../../api/hooks.ts'

/** Reading the whole chain takes a while, so it is asked for and never run by itself. */
export const useVerify = () => useVerbMutation('security.verifyAudit')
export type Verify = ReturnType<typeof useVerify>
