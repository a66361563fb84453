import { GroupId, PersonId } from '@muster/contracts/ids'
import { roles } from '@muster/contracts/permissions'
import { z } from 'zod'

/** Where somebody is: on the stage or in a group room. */
export const Room = z.union([z.literal('stage'), GroupId])
export type Room = z.output<typeof Room>

/** Somebody who is in the room now. Names are here and not in events, so that they can be erased. */
export const PersonCard = z.object({
  personId: PersonId,
  name: z.string(),
  country: z.string().nullable(),
  role: z.enum(roles),
  room: Room,
})
export type PersonCard = z.output<typeof PersonCard>
