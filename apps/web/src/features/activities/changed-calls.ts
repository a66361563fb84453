import { getQuiz, listActivities, listHandedIn } from '@muster/contracts/activities'
import { getOwnStanding } from '@muster/contracts/attendance'

/** The calls whose answers change when somebody does something. */
export const changedByDoing = [listActivities, getOwnStanding] as const
/** …when what is to be done is written anew or removed. */
export const changedByWriting = [listActivities, getQuiz] as const
/** …when somebody of the organisers looks at what was handed in. */
export const changedByLooking = [listHandedIn] as const
