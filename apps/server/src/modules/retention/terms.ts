/**
 * How many days rows are kept that have a term of their own; `from` is the moment it begins with. A test compares this with
 * what the schema says of each table. What is kept for as long as a project, its evidence or a person's data is no matter
 * of days, and not removed here.
 */
export const terms = {
  sign_in_session: { from: 'expiry', days: 0 },
  sign_in_token: { from: 'expiry', days: 0 },
  mail: { from: 'writing', days: 365 },
  audit_origin: { from: 'entry', days: 365 },
  attachment: { from: 'adding', days: 365 },
} as const satisfies Record<string, { from: 'expiry' | 'writing' | 'entry' | 'adding'; days: number }>

export type TableWithTerm = keyof typeof terms
