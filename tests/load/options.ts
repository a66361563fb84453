import { parseArgs } from 'node:util'

export type Options = {
  area: string
  people: number
  runs: number
  turns: number
  /** For how long a session is followed over a weak line. */
  minutes: number
  /** On a PostgreSQL that the benchmark starts, instead of the embedded database. */
  postgres: boolean
  /** The folder for a CPU profile of each of the product's servers; figures taken with one are not comparable. */
  profile: string | null
}

/** What a machine can bear by mistake. */
const most = { people: 10_000, runs: 25, turns: 500, minutes: 180 }

/** Reads the command line; throws where it is wrong. */
export function readOptions(args: string[]): Options {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      people: { type: 'string', default: '1300' },
      runs: { type: 'string', default: '5' },
      turns: { type: 'string', default: '30' },
      minutes: { type: 'string', default: '20' },
      postgres: { type: 'boolean', default: false },
      profile: { type: 'string' },
    },
  })
  const [area, ...more] = positionals
  if (area === undefined || more.length > 0) throw new Error('Name one area.')
  return {
    area,
    people: readCount('people', values.people),
    runs: readCount('runs', values.runs),
    turns: readCount('turns', values.turns),
    minutes: readCount('minutes', values.minutes),
    postgres: values.postgres,
    profile: values.profile ?? null,
  }
}

function readCount(name: keyof typeof most, text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1 || count > most[name])
    throw new Error(`--${name} must be a whole number from 1 to ${most[name]}.`)
  return count
}
