import type { z } from 'zod'

/**
 * What a contract finds wrong with what stands in a form: issue codes by the path of their field (`names.latin`), the
 * first of each. The contracts' own rules carry their code as the message (`language-tag`); zod's carry a sentence.
 */
export function fieldIssues(schema: z.ZodType, values: unknown): Record<string, string> {
  const checked = schema.safeParse(values)
  if (checked.success) return {}
  const found = checked.error.issues.map(
    ({ path, code, message }) => [path.join('.'), ownCode.test(message) ? message : code] as const,
  )
  return Object.fromEntries(found.reverse())
}

const ownCode = /^[a-z]+(-[a-z]+)*$/
