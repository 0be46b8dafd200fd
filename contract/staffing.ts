import { staffingCalls } from './staffing-calls.ts'
import { staffingNeed } from './staffing-need.ts'
import { staffingShifts } from './staffing-shifts.ts'

export const staffing = { ...staffingNeed, ...staffingShifts, ...staffingCalls }
