import { mkdtemp } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFreePort } from './free-port.ts'
import { startOnLeash } from './leash.ts'

/** `storage` is the setting STORAGE for its one bucket. */
export type S3Server = { storage: string; stop(): Promise<void> }

const require = createRequire(import.meta.url)
/** The package publishes its command line without the file that starts it. */
const commandLine = require.resolve('@20minutes/s3rver/lib/cli.js')
const program = `require(${JSON.stringify(commandLine)}).parseAsync(['node', 's3rver', ...process.argv.slice(1)])`

/** Starts an S3-compatible server that checks signatures (s3rver), on a free port of the loopback address. */
export async function startS3(): Promise<S3Server> {
  const port = await findFreePort()
  const folder = await mkdtemp(join(tmpdir(), 'muster-s3-'))
  const where = ['--directory', folder, '--address', '127.0.0.1', '--port', String(port)]
  const command = [process.execPath, '--eval', program, '--', ...where, '--configure-bucket', 'muster']
  const { stop } = await startOnLeash({ command, user: null, stopSignal: 'SIGTERM', folder }, /listening on/)
  return { storage: `s3://S3RVER:S3RVER@127.0.0.1:${port}/muster?tls=off`, stop }
}
