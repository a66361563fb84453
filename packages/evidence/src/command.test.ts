import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EvidenceExport } from './export-lines.ts'
import { listKinds, subjectOf } from './records.ts'
import { digestOfSeal } from './statement.ts'
import { addVisits, exportKept, makeKeptOf, makeKey, sealSession } from './test-makers.ts'
import { makeCheck, makeOutage, makeOverride } from './test-records.ts'

const key = makeKey()
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-evidence-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function makeEvidence(): EvidenceExport {
  const kept = makeKeptOf(['day'])
  addVisits(kept, { sessionId: 'day', bootId: 'boot' }, { count: 3 })
  kept.outages.push(makeOutage('outage-1', 'day'))
  kept.checks.push(makeCheck('check-1', 'day'))
  const sealId = sealSession(kept, 'day', key)
  addVisits(kept, { sessionId: 'day', bootId: 'boot' }, { count: 1, afterSealId: sealId })
  return exportKept(kept, key)
}

function toLines({ keys, seals, visits, end, ...lists }: EvidenceExport): string[] {
  const lines = [
    ...keys.map((published) => ({ type: 'key', key: published })),
    ...seals,
    ...listKinds.flatMap((kind) => lists[kind].map((record) => ({ type: subjectOf[kind], record }))),
    ...visits,
    ...(end ? [end] : []),
  ]
  return lines.map((line) => JSON.stringify(line))
}

/** Runs the command as `npm run verify-evidence` does, with nothing in its environment. */
async function verify(text: string, ...options: string[]) {
  const file = join(folder, 'export.jsonl')
  await writeFile(file, text)
  return new Promise<{ code: unknown; said: string }>((done) => {
    execFile(
      process.execPath,
      [join(import.meta.dirname, 'main.ts'), file, ...options],
      { env: {} },
      (error, out, err) => done({ code: error?.code ?? 0, said: out + err }),
    )
  })
}

describe('npm run verify-evidence', () => {
  test('ends with 0 and says what is proven, and what is not', async () => {
    const evidence = makeEvidence()
    const { code, said } = await verify(toLines(evidence).join('\n'))
    expect(code).toBe(0)
    expect(said).toContain('sealed: 3 visits, 1 outages, 0 decisions, 1 checks')
    expect(said).toContain('not sealed yet: 1 visits, 0 outages, 0 decisions, 0 checks')
    expect(said).toContain(`digest ${digestOfSeal(evidence.seals[0]?.statement ?? '')}`)
    expect(said).toContain('Not proven')
  })

  test('ends with 1 and names the record', async () => {
    const evidence = makeEvidence()
    evidence.visits.splice(1, 1)
    const { code, said } = await verify(toLines(evidence).join('\n'))
    expect({ code, said }).toEqual({
      code: 1,
      said: 'Visit 2 in the chain of session day, boot boot was removed.\n',
    })
  })

  test('names what concerns the project as a whole', async () => {
    const kept = makeKeptOf(['day'])
    kept.overrides.push(makeOverride('override-1'))
    sealSession(kept, null, key)
    const evidence = exportKept(kept, key)
    expect((await verify(toLines(evidence).join('\n'))).said).toContain('1 records of overrides, 0 policy versions')
    Object.assign(evidence.overrides[0] ?? {}, { outcome: 'incomplete' })
    expect(await verify(toLines(evidence).join('\n'))).toEqual({
      code: 1,
      said: 'The override override-1 of the project was changed.\n',
    })
  })

  test.each([
    [
      'a known seal that is not there',
      ['--seal', 'ab'.repeat(32)],
      /The seal with the digest abab.* is not in the export/,
    ],
    [
      'a key that is not trusted',
      ['--key', 'somebody else’s'],
      /Seal 1 \(seal-day-1\) was made with a key that is not trusted/,
    ],
  ])('ends with 1 for %s', async (_, options, said) => {
    const result = await verify(toLines(makeEvidence()).join('\n'), ...options)
    expect(result).toEqual({ code: 1, said: expect.stringMatching(said) })
  })

  test('takes what is known from a mail', async () => {
    const evidence = makeEvidence()
    const known = digestOfSeal(evidence.seals[0]?.statement ?? '')
    const { code } = await verify(toLines(evidence).join('\n'), '--seal', known, '--key', key.published.id)
    expect(code).toBe(0)
  })

  test.each([
    ['no export', 'hello\n', /Line 1 is not a line of an export/],
    ['half a line', toLines(makeEvidence()).join('\n').slice(0, 900), /Line \d is not a line of an export/],
    [
      'lines after the end',
      [...toLines(makeEvidence()), toLines(makeEvidence())[0]].join('\n'),
      /Line \d+ is not a line/,
    ],
  ])('ends with 2 for %s', async (_, text, said) => {
    expect(await verify(text)).toEqual({ code: 2, said: expect.stringMatching(said) })
  })

  test('ends with 2 where it is not said what to check', async () => {
    const { code, said } = await verify('', 'and', 'another')
    expect({ code, said }).toEqual({ code: 2, said: expect.stringContaining('npm run verify-evidence -- FILE') })
  })

  test('finds an export that was cut off between lines', async () => {
    const { code, said } = await verify(toLines(makeEvidence()).slice(0, -1).join('\n'))
    expect({ code, said }).toEqual({ code: 1, said: 'The export ends too early: its last line is missing.\n' })
  })
})
