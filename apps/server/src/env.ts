import { isThisMachine } from '@muster/contracts/this-machine'
import { z } from 'zod'

const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true')
const duration = (fallback: number) => z.coerce.number().int().min(1).default(fallback)

/** Every setting, read once. Durations are milliseconds. */
const Env = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  /** Where people reach Muster: links in mails, QR codes, origin checks. */
  APP_URL: z.url().optional(),
  /** A real PostgreSQL. Without it the embedded database in DATA_DIR. */
  DATABASE_URL: z.string().optional(),
  DATA_DIR: z.string().default('data'),
  /** Needed when several server processes run. */
  REDIS_URL: z.string().optional(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Muster <muster@localhost>'),
  /** `disk:FOLDER`, or `s3://KEY:SECRET@ENDPOINT/BUCKET?region=…&tls=off`. Without it a folder in DATA_DIR. */
  STORAGE: z.string().optional(),
  /** The largest recording that is taken, in megabytes (of 1,048,576 bytes). */
  RECORDING_MAX_MB: z.coerce.number().int().min(1).max(2047).default(1024),
  /** From where browsers may play videos that lie elsewhere: `https:` for any such place, `none`, or origins with spaces between. */
  MEDIA_ORIGINS: z
    .string()
    .regex(/^(https:|none|https:\/\/[\w.-]+(:\d+)?( https:\/\/[\w.-]+(:\d+)?)*)$/)
    .default('https:'),
  /** LibreOffice, which turns slides of other kinds into PDF; without it only PDFs are taken. */
  SOFFICE_PATH: z.string().default('soffice'),
  /** Signs sign-in cookies. Required with DATABASE_URL; the embedded installation makes its own in DATA_DIR. */
  AUTH_SECRET: z.string().min(32).optional(),
  /** Encrypts the private keys that sign. Required with DATABASE_URL; without either they lie in the database as they are. */
  KEY_SECRET: z.string().min(32).optional(),
  /** A time-stamping authority (RFC 3161) that confirms when attendance was sealed. */
  TSA_URL: z.url({ protocol: /^https?$/ }).optional(),
  ROLE: z.enum(['web', 'worker', 'all']).default('all'),
  /** Seeds and offers the demo. Default: only where nothing says production. */
  DEMO: flag.optional(),
  /** Where Prometheus asks; loopback, so that metrics are on no public address unless somebody says so. */
  METRICS_HOST: z.string().default('127.0.0.1'),
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).default(9464),
  /** Without it `info`, and on one's own machine `warn`: who looks at a terminal is told what matters in words. */
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).optional(),
  TRUST_PROXY: flag.default(false),
  /** Whoever vanishes is credited to within this, and noticed once a ping has gone unanswered for the time-out. */
  PING_INTERVAL_MS: duration(10_000),
  PING_TIMEOUT_MS: duration(5_000),
  /** A server that is killed costs nobody more presence than this: no stored sign of life is ever older. */
  CHECKPOINT_INTERVAL_MS: duration(15_000),
  /** How long a process may be silent before others close its visits. */
  LEASE_MS: duration(30_000),
  /** After its planned end a session is prompted for, and this much later it ends by itself. */
  AUTO_END_MS: duration(15 * 60_000),
  /** The built web application. */
  WEB_DIST: z.string().default(new URL('../../web/dist', import.meta.url).pathname),
})

export type Env = Omit<z.output<typeof Env>, 'LOG_LEVEL'> & {
  APP_URL: string
  LOG_LEVEL: NonNullable<z.output<typeof Env>['LOG_LEVEL']>
  demo: boolean
  embedded: boolean
  /** Whether Muster is reached from this machine alone. */
  local: boolean
}

/**
 * Parses the environment. Throws with the names of what is wrong. The demo is on by default only where neither
 * DATABASE_URL nor a foreign APP_URL is set; elsewhere it must be asked for with DEMO=1.
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const parsed = Env.safeParse(source)
  if (!parsed.success) throw new Error(`These settings are wrong:\n${z.prettifyError(parsed.error)}`)
  const env = parsed.data
  const appUrl = env.APP_URL ?? `http://localhost:${env.PORT}`
  const local = isThisMachine(new URL(appUrl).hostname)
  if (env.DATABASE_URL && !env.AUTH_SECRET)
    throw new Error('AUTH_SECRET is required with DATABASE_URL (32 characters or more).')
  if (env.DATABASE_URL && !env.KEY_SECRET)
    throw new Error('KEY_SECRET is required with DATABASE_URL (32 characters or more).')
  if (!env.DATABASE_URL && env.ROLE !== 'all') throw new Error('Without DATABASE_URL only ROLE=all can run.')
  if (env.CHECKPOINT_INTERVAL_MS <= env.PING_INTERVAL_MS)
    throw new Error('CHECKPOINT_INTERVAL_MS must be longer than PING_INTERVAL_MS: signs of life come no more often.')
  return {
    ...env,
    APP_URL: appUrl.replace(/\/$/, ''),
    LOG_LEVEL: env.LOG_LEVEL ?? (local ? 'warn' : 'info'),
    demo: env.DEMO ?? (!env.DATABASE_URL && local),
    embedded: !env.DATABASE_URL,
    local,
  }
}
