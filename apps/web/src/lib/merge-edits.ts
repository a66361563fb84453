/** What comes of an edit that somebody else's crossed. `clashes`: fields that both changed, where mine was kept. */
export type Merge<Draft> = { draft: Draft; clashes: (keyof Draft)[] }

/**
 * Brings an edit and the one that crossed it together, field by field: what I did not touch becomes theirs, what I
 * touched stays mine. All three are drafts of the same record; a list or an object counts as one field.
 */
export function mergeEdits<Draft extends object>(
  { base, mine, theirs }: { base: Draft; mine: Draft; theirs: Draft },
  fields: readonly (keyof Draft)[],
): Merge<Draft> {
  const touched = fields.filter((field) => !same(base[field], mine[field]))
  const draft = touched.reduce((merged, field) => withField(merged, field, mine[field]), theirs)
  const clashes = touched.filter((field) => !same(base[field], theirs[field]) && !same(mine[field], theirs[field]))
  return { draft, clashes }
}

/** Only what was changed is sent, so that two who edit different fields do not undo each other. */
export function changesOf<Input extends object>(
  { before, after }: { before: Input; after: Input },
  fields: readonly (keyof Input)[],
): Partial<Input> {
  const changes: Partial<Input> = {}
  for (const field of fields) if (!same(before[field], after[field])) changes[field] = after[field]
  return changes
}

const withField = <Draft extends object, Field extends keyof Draft>(
  draft: Draft,
  field: Field,
  value: Draft[Field],
): Draft => ({
  ...draft,
  [field]: value,
})

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
