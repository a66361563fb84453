import { execFile } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { findFreePort } from './free-port.ts'
import { type Leashed, startOnLeash } from './leash.ts'

/** `url` names the server with its maintenance database. */
export type PostgresServer = { url: string; stop(): Promise<void> }

const run = promisify(execFile)

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  // The data live as long as the test run: nothing needs to survive a power cut.
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  jit: 'off',
  // Not UTC, as on many a real server: who relies on the session's time zone is found out here.
  timezone: 'Asia/Seoul',
  lc_messages: 'C',
}

/**
 * Starts an empty PostgreSQL on a free port of the loopback address, its files in a temporary folder, as a user without
 * privileges (the server refuses root). Both are gone after `stop`, or soon after the test run has ended in any way.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-postgres-'))
  const user = findPlainUser()
  if (user !== null) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const programs = getProgramFolder()
  try {
    const init = ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync']
    await run(join(programs, 'initdb'), init, { cwd: folder, ...user })
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
  const port = await findFreePort()
  const options = Object.entries({ ...settings, port }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const command = [join(programs, 'postgres'), '-D', data, ...options]
  const { stop } = await startOnLeash({ command, user, stopSignal: 'SIGINT', folder }, /ready to accept connections/)
  return { url: `postgresql://postgres@127.0.0.1:${port}/postgres`, stop }
}

/** Root becomes `postgres`, or `nobody` where there is none; everyone else stays who they are. */
function findPlainUser(): Leashed['user'] {
  if (process.getuid?.() !== 0) return null
  const users = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = users.find((line) => line.startsWith(`${name}:`))?.split(':') ?? []
    if (uid !== undefined) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new Error('PostgreSQL cannot run as root, and there is neither a user postgres nor a user nobody')
}

/** Debian's folder of the newest version, or else the first on the path that has the server's programs. */
function getProgramFolder(): string {
  const home = '/usr/lib/postgresql'
  const versions = existsSync(home) ? readdirSync(home).toSorted((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...versions.map((version) => join(home, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ]
  const folder = folders.find((candidate) => existsSync(join(candidate, 'initdb')))
  if (folder === undefined) throw new Error('PostgreSQL is not installed: there is no initdb')
  return folder
}
