import { type Limit, limitKind } from './limit-kind.ts'

/** Not later than so many seconds after the start. Who never comes is late by all of it. */
export type Late = Limit<'late'>
export const late = limitKind('late', 'lateMs')
