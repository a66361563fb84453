import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { readExport, UnreadableLine } from './export-lines.ts'
import { sayFinding, sayProof } from './say.ts'
import { readTimeStamp } from './time-stamp.ts'
import { verifyExport } from './verify-export.ts'

// npm run verify-evidence -- FILE: checks an export of evidence with no database and no network. Ends with 0 where all is
// as it was sealed, with 1 where something is not, with 2 where the file cannot be read.
const usage = 'npm run verify-evidence -- FILE [--key ID]… [--seal DIGEST]…'
const tampered = 1
const unreadable = 2

try {
  process.exitCode = await run()
} catch (error) {
  const what = error instanceof UnreadableLine ? `Line ${error.line} is not a line of an export of evidence.` : error
  process.stderr.write(`${what instanceof Error ? what.message : String(what)}\n`)
  process.exitCode = unreadable
}

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { key: { type: 'string', multiple: true }, seal: { type: 'string', multiple: true } },
  })
  const [file] = positionals
  if (!file || positionals.length > 1) throw new Error(usage)
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })
  const verdict = await verifyExport(await readExport(lines), {
    readTimeStamp,
    trustedKeyIds: values.key ? new Set(values.key) : null,
    knownSeals: new Set(values.seal),
  })
  const said = verdict.ok ? sayProof(verdict.proof) : [sayFinding(verdict.finding)]
  process.stdout.write(`${said.join('\n')}\n`)
  return verdict.ok ? 0 : tampered
}
