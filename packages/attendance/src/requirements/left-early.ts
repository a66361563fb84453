import { type Limit, limitKind } from './limit-kind.ts'

/** Not gone for good earlier than so many seconds before the end. */
export type LeftEarly = Limit<'left-early'>
export const leftEarly = limitKind('left-early', 'leftEarlyMs')
