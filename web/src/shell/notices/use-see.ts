import { useVerbMutation } from '../../api/hooks.ts'

/** Marks notices as seen. */
export const useSee = () => useVerbMutation('desk.seeNotices', { refresh: ['desk.notices'] })
