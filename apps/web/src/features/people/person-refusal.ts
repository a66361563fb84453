import { CallError } from '../../lib/call.ts'
import type { PersonDraft } from './person-draft.ts'

/** The form's field that a refusal is about; null where it concerns the person as a whole. */
export function fieldOfRefusal(error: unknown, { names }: PersonDraft): string | null {
  if (!(error instanceof CallError)) return null
  const { reason, params } = error.failure
  if (reason === 'quota-full') return 'place'
  if (reason === 'already-in-project') return 'names.latin'
  if (reason !== 'name-not-printable') return null
  const characters = Array.isArray(params?.characters) ? params.characters.map(String) : []
  return characters.some((character) => names.latin.normalize('NFC').includes(character))
    ? 'names.latin'
    : 'names.native.text'
}
