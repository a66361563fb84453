import { parseArgs } from 'node:util'
import { isThisMachine } from '@muster/contracts/this-machine'
import { visit } from './crowd.ts'
import { findDemo } from './demo-people.ts'

const usage = 'npm run crowd -- PEOPLE [--url http://localhost:3000] [--minutes 10] [--seed 1]'
const mostPeople = 500
const mostMinutes = 240

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string', default: 'http://localhost:3000' },
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
  },
})

try {
  await run()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}

async function run() {
  const people = wholeNumber(positionals[0], mostPeople)
  const minutes = wholeNumber(values.minutes, mostMinutes)
  const url = loopback(values.url)
  const leaving = new AbortController()
  // The server that started this is gone: there is nobody left to say goodbye to.
  process.once('disconnect', () => process.exit())
  // Listening keeps the channel, and with it the process: who has left goes, whether or not the server is there.
  process.channel?.unref()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => leaving.abort())
  const timer = setTimeout(() => leaving.abort(), minutes * 60_000)
  try {
    const tell = (line: string) => void process.stdout.write(`${line}\n`)
    await visit({ demo: await findDemo(url), people, seed: Number(values.seed) || 1, leaving: leaving.signal, tell })
  } finally {
    clearTimeout(timer)
  }
}

function wholeNumber(text: string | undefined, most: number): number {
  const number = Number(text)
  if (Number.isInteger(number) && number >= 1 && number <= most) return number
  throw new Error(usage)
}

/** A crowd is made for one's own machine: nobody else's server is to be visited by sixty strangers. */
function loopback(text: string): string {
  const url = new URL(text)
  if (!isThisMachine(url.hostname)) throw new Error(`${url.hostname} is not this machine.`)
  return url.origin
}
