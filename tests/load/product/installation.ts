import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serverEnvironment } from '@muster/tooling/server-environment'
import { findFreePort } from '../../support/free-port.ts'
import { startPostgres } from '../../support/postgres-server.ts'
import type { Bench } from '../area.ts'
import { startChild } from '../child.ts'
import { type MeasuredServer, startMeasuredServer } from '../measured-server.ts'
import type { CountCommand, CountedBallots } from './count-ballots.ts'
import type { Audience, SeedCommand } from './seed.ts'

/** An installation of the product with one project, its people and its sessions, for this benchmark only. */
export type Installation = {
  audience: Audience
  /** Starts the product as in production, with the same settings but for its log; on a port of its own, or on that one. */
  startServer(onPort?: number): Promise<MeasuredServer>
  /** Counts the ballots of a session; while no server runs. */
  countBallots(sessionId: string): Promise<CountedBallots>
}

const secret = 'a secret of the benchmarks, of no value elsewhere'
const script = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Makes an installation in a temporary folder, on the embedded database or on a PostgreSQL of its own. */
export async function makeInstallation(
  { options, cores, lifetime, say }: Bench,
  size: { people: number; sessions: number },
): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-bench-'))
  lifetime.onEnd(() => rmSync(folder, { recursive: true, force: true }))
  const settings: Record<string, string> = {
    ...serverEnvironment,
    DATA_DIR: folder,
    AUTH_SECRET: secret,
    KEY_SECRET: secret,
    NODE_ENV: 'production',
    DEMO: '0',
    LOG_LEVEL: 'warn',
  }
  if (options.postgres) {
    say('starting PostgreSQL')
    const postgres = await startPostgres()
    lifetime.onEnd(postgres.stop)
    settings['DATABASE_URL'] = postgres.url
  }
  const profiling = options.profile === null ? [] : ['--cpu-prof', '--cpu-prof-dir', resolve(options.profile)]
  say(`seeding ${size.people} people`)
  const seeder = startChild({ name: 'the seeder', args: [script('seed.ts')], core: cores.measured }, lifetime)
  const seed: SeedCommand = { settings, secret, ...size }
  const audience = await seeder.ask<Audience>(seed)
  await seeder.stop()
  return {
    audience,
    async countBallots(sessionId) {
      const counter = startChild(
        { name: 'the counter', args: [script('count-ballots.ts')], core: cores.measured },
        lifetime,
      )
      const command: CountCommand = { settings, sessionId }
      const counted = await counter.ask<CountedBallots>(command)
      await counter.stop()
      return counted
    },
    async startServer(onPort) {
      const [port, metricsPort] = [onPort ?? (await findFreePort()), await findFreePort()]
      const program = {
        name: 'the product',
        args: [...profiling, script('../../../apps/server/src/main.ts')],
        core: cores.measured,
        env: { ...settings, PORT: `${port}`, METRICS_PORT: `${metricsPort}` },
        port,
        readyPath: '/api/health/ready',
      }
      return startMeasuredServer(program, lifetime)
    },
  }
}
