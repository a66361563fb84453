/** The moment in ISO 8601 (UTC); null where it is none that a calendar knows. */
export function instantOf(ms: number): string | null {
  const date = new Date(ms)
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}
