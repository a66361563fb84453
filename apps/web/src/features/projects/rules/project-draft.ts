import type { FieldIssue } from '@muster/contracts/errors'
import { type Project, ProjectInput, projectInputIssues } from '@muster/contracts/projects'

/** A project as it stands in the form: every field filled or an empty text, where the contract says null. */
export type ProjectDraft = Omit<
  ProjectInput,
  'referenceNumber' | 'hostPlace' | 'notificationIssuedOn' | 'nominationsCloseOn' | 'quota'
> & {
  referenceNumber: string
  hostPlace: string
  notificationIssuedOn: string
  nominationsCloseOn: string
  quota: { overseas: number | ''; local: number | '' }
}

export const draftFields: readonly (keyof ProjectDraft)[] = ProjectInput.keyof().options

/** What a new project most often is; the zone and language are the writer's own. */
export const emptyDraft = (viewer: { timeZone: string; locale: ProjectInput['locale'] }): ProjectDraft => ({
  code: '',
  referenceNumber: '',
  title: '',
  kind: 'mission',
  modality: 'digital-multicountry',
  startsOn: '',
  endsOn: '',
  hostCountry: '',
  hostPlace: '',
  issuingOrganisation: '',
  implementingOrganisations: [],
  signatory: { name: '', role: '' },
  notificationIssuedOn: '',
  nominationsCloseOn: '',
  quota: { overseas: '', local: '' },
  qualifications: '',
  objectives: '',
  background: '',
  ...viewer,
})

export function draftOf(project: Project): ProjectDraft {
  const input = ProjectInput.parse(project)
  return {
    ...input,
    referenceNumber: input.referenceNumber ?? '',
    hostPlace: input.hostPlace ?? '',
    notificationIssuedOn: input.notificationIssuedOn ?? '',
    nominationsCloseOn: input.nominationsCloseOn ?? '',
  }
}

type Read = { ok: true; input: ProjectInput } | { ok: false; issues: FieldIssue[] }

/**
 * The draft as the contract takes it, or what is wrong with it: issues by path and code like the server's, and `empty`
 * where nothing was filled in.
 */
export function readDraft(draft: ProjectDraft): Read {
  const parsed = ProjectInput.safeParse({
    ...draft,
    referenceNumber: orNull(draft.referenceNumber),
    hostPlace: orNull(draft.hostPlace),
    notificationIssuedOn: orNull(draft.notificationIssuedOn),
    nominationsCloseOn: orNull(draft.nominationsCloseOn),
  })
  const across = draft.startsOn && draft.endsOn ? projectInputIssues(draft) : []
  if (parsed.success && across.length === 0) return { ok: true, input: parsed.data }
  const found = parsed.success ? [] : parsed.error.issues
  const issues = found.map(({ path, code, message }) => ({
    path: path.map(String).join('.'),
    code: isEmpty(valueAt(draft, path)) ? 'empty' : code === 'custom' ? message : code,
  }))
  return { ok: false, issues: onePerField([...across, ...issues]) }
}

/** Several rules may refuse one field; it shows the first. */
const onePerField = (issues: readonly FieldIssue[]) =>
  issues.filter(({ path }, index) => issues.findIndex((other) => other.path === path) === index)

const isEmpty = (value: unknown) => typeof value === 'string' && value.trim() === ''

const valueAt = (draft: ProjectDraft, path: readonly PropertyKey[]) =>
  path.reduce<unknown>((value, key) => {
    const parts = typeof value === 'object' && value !== null ? Object.entries(value) : []
    return new Map<string, unknown>(parts).get(String(key))
  }, draft)

const orNull = (text: string) => (text.trim() === '' ? null : text)
