import { todayIn } from '../i18n/days.ts'
import { useSession } from './session.tsx'

/** Today by the tenant's calendar, in which the server counts days, wherever the reader is. */
export const useToday = (): string => todayIn(useSession().tenant.zone)
