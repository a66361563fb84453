import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type AssessInput, assess, ENGINE_VERSION } from './assess.ts'
import { parsePolicy } from './parse-policy.ts'
import type { Assessment } from './verdict.ts'

/**
 * Verdicts as they were once given. If one of these changes, people who were judged by this engine would be judged
 * otherwise today: raise ENGINE_VERSION and add new files rather than editing old ones.
 */
type Golden = { readonly title: string; readonly input: AssessInput; readonly verdict: Assessment }

const folder = new URL('./golden/', import.meta.url)
const goldens = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name): Golden => JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
const ofThisEngine = goldens.filter(({ verdict }) => verdict.engineVersion === ENGINE_VERSION)

test('there are verdicts to replay', () => {
  expect(ofThisEngine.length).toBeGreaterThanOrEqual(8)
})

test.each(ofThisEngine.map((golden) => [golden.title, golden] as const))('%s', (_, { input, verdict }) => {
  expect(parsePolicy(input.policy)).toMatchObject({ ok: true })
  expect(assess(input)).toEqual(verdict)
})
