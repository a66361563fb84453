import { type Limit, limitKind } from './limit-kind.ts'

/**
 * No single absence longer than so many seconds. Coming late and leaving early count as absences: otherwise coming back
 * once more would make a gap of what was none, and hurt.
 */
export type LongestAbsence = Limit<'longest-absence'>
export const longestAbsence = limitKind('longest-absence', 'longestAbsenceMs')
