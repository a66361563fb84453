import type { z } from 'zod'

/**
 * What a contract finds wrong with what stands in a form: issue codes by the path of their field (`names.latin`), in the
 * order of the fields, the first of each. The contracts' own rules carry their code as the message (`language-tag`);
 * zod's carry a sentence. Nothing where something must stand is `empty`, whatever form it should have.
 */
export function fieldIssues(schema: z.ZodType, values: unknown): Record<string, string> {
  const checked = schema.safeParse(values, { reportInput: true })
  if (checked.success) return {}
  const issues: Record<string, string> = {}
  for (const { path, code, message, input } of checked.error.issues)
    issues[path.join('.')] ??= ownCode.test(message) ? message : input === '' ? 'empty' : code
  return issues
}

const ownCode = /^[a-z]+(-[a-z]+)*$/
