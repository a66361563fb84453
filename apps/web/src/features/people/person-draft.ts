import { NewPerson, type ProjectPerson } from '@muster/contracts/identity'
import type { z } from 'zod'
import { fieldIssues } from '../../lib/field-issues.ts'

/** The roles that can be given in a project, in the order of how often they are. */
export const givenRoles = [
  'participant',
  'resource-person',
  'facilitator',
  'helpdesk',
  'host-organiser',
  'officer',
  'auditor',
] as const satisfies readonly z.output<typeof NewPerson>['role'][]

/**
 * What stands in the form's fields: empty text for what is not known. Paths are those of the contract
 * (`names.native.text`), so that what the server finds wrong lands at its field.
 */
export type PersonDraft = {
  names: { latin: string; native: { text: string; lang: string } }
  email: string
  country: string
  organisation: string
  position: string
  role: (typeof givenRoles)[number]
  place: 'overseas' | 'local'
}

export const emptyDraft: PersonDraft = {
  names: { latin: '', native: { text: '', lang: '' } },
  email: '',
  country: '',
  organisation: '',
  position: '',
  role: 'participant',
  place: 'overseas',
}

/** A known person in the form. Role, place and address are not corrected there. */
export function draftOf({ names, email, country, organisation, position }: ProjectPerson): PersonDraft {
  return {
    ...emptyDraft,
    names: { latin: names.latin, native: names.native ?? { text: '', lang: '' } },
    email: email ?? '',
    country: country ?? '',
    organisation: organisation ?? '',
    position: position ?? '',
  }
}

const orNull = (text: string) => (text.trim() === '' ? null : text)

/** What is sent for a draft: empty fields as not known, and a place for participants only. */
export function toNewPerson({
  names,
  country,
  organisation,
  position,
  role,
  place,
  email,
}: PersonDraft): z.input<typeof NewPerson> {
  return {
    names: { latin: names.latin, native: names.native.text.trim() === '' ? null : names.native },
    email,
    country: orNull(country),
    organisation: orNull(organisation),
    position: orNull(position),
    role,
    place: role === 'participant' ? place : null,
  }
}

/** The parts that can be corrected later. */
const correctable = { names: true, country: true, organisation: true, position: true } as const

/** What is sent for a correction. */
export function toCorrection(draft: PersonDraft) {
  const { names, country, organisation, position } = toNewPerson(draft)
  return { names, country, organisation, position }
}

/** What the contract finds wrong with a draft: issue codes by the path of their field. */
export function draftIssues(draft: PersonDraft, { adding }: { adding: boolean }): Record<string, string> {
  return adding
    ? fieldIssues(NewPerson, toNewPerson(draft))
    : fieldIssues(NewPerson.pick(correctable), toCorrection(draft))
}
