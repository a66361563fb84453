import type { ProjectPerson } from '@muster/contracts/identity'
import type { Announcement } from '@muster/contracts/messages'

export const audiences = ['everyone', 'participants', 'staff'] as const satisfies readonly Announcement['audience'][]

/**
 * How many will get a mail, to be told before it is sent. As the server addresses them: staff is everybody with a part
 * other than taking part, and who has no address gets no mail.
 */
export const countAddressees = (people: readonly ProjectPerson[], audience: Announcement['audience']): number =>
  people.filter(({ email, roles }) => {
    if (!email) return false
    if (audience === 'participants') return roles.includes('participant')
    if (audience === 'staff') return roles.some((role) => role !== 'participant')
    return roles.length > 0
  }).length
