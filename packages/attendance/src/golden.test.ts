import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type AssessInput, assess, ENGINE_VERSION } from './assess.ts'
import { parsePolicy } from './parse-policy.ts'
import type { Assessment } from './verdict.ts'

/**
 * Verdicts as they were once given. Every later engine must give them again: what it says of its own beside them may be
 * more, but outcome, reasons and arithmetic stay. Where that cannot be, raise ENGINE_VERSION, say in `docs/decisions/`
 * whom it touches, and add new files rather than editing old ones.
 */
type Golden = { readonly title: string; readonly input: GivenInput; readonly verdict: Assessment }
/** The policy as it was stored then, in whatever format. */
type GivenInput = Omit<AssessInput, 'policy'> & { readonly policy: unknown }

const folder = new URL('./golden/', import.meta.url)
const goldens = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name): Golden => JSON.parse(readFileSync(new URL(name, folder), 'utf8')))

test('there are verdicts of every engine to replay', () => {
  const engines = new Set(goldens.map(({ verdict }) => verdict.engineVersion))
  expect([...engines].toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: ENGINE_VERSION }, (_, index) => index + 1),
  )
  expect(goldens.length).toBeGreaterThanOrEqual(8)
})

test.each(goldens.map((golden) => [golden.title, golden] as const))('%s', (_, { input, verdict }) => {
  const parsed = parsePolicy(input.policy)
  if (!parsed.ok) throw new Error('a stored policy can no longer be read')
  const again = assess({ ...input, policy: parsed.policy })
  expect(again).toMatchObject({ ...verdict, engineVersion: ENGINE_VERSION })
  if (verdict.engineVersion === ENGINE_VERSION) expect(again).toEqual(verdict)
})
