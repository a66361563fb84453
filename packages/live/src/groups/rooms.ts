import type { GroupId, PersonId } from '@muster/contracts/ids'
import type { GroupsState } from './model.ts'

/** The group room a person is placed in; null for the stage. */
export const findGroupOf = (groups: GroupsState, personId: PersonId): GroupId | null => groups?.placed[personId] ?? null
