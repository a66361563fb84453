type Term = { table: string; from: 'expiry' | 'writing' | 'entry' | 'adding'; days: number }

/**
 * How many days rows are kept that have a term of their own; `from` is the moment it begins with. A test compares this with
 * what the schema says of each table. What is kept for as long as a project, its evidence or a person's data is no matter
 * of days, and not removed here.
 */
export const terms = [
  { table: 'sign_in_session', from: 'expiry', days: 0 },
  { table: 'sign_in_token', from: 'expiry', days: 0 },
  { table: 'mail', from: 'writing', days: 365 },
  { table: 'audit_origin', from: 'entry', days: 365 },
  { table: 'attachment', from: 'adding', days: 365 },
] as const satisfies readonly Term[]

export type TableWithTerm = (typeof terms)[number]['table']
