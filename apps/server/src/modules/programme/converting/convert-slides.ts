import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export type Conversion =
  | { ok: true; pdf: Buffer }
  | { ok: false; reason: 'no-converter' | 'broken-slides' | 'conversion-too-long' | 'converter-busy' }

type Order = { bytes: Uint8Array; kind: 'pptx' | 'odp'; program: string; patienceMs: number; signal: AbortSignal }

/** Each takes some seconds and some hundreds of megabytes: one at a time, and nobody waits for many others. */
const mostWaiting = 5
let waiting = 0
let last: Promise<unknown> = Promise.resolve()

/** Makes a PDF of slides by LibreOffice; what takes longer than `patienceMs` is ended with all that it started. */
export async function convertSlides(order: Order): Promise<Conversion> {
  if (waiting >= mostWaiting) return { ok: false, reason: 'converter-busy' }
  waiting += 1
  const converting = last.then(() => convert(order))
  last = converting.catch(() => null)
  try {
    return await converting
  } finally {
    waiting -= 1
  }
}

/**
 * Of a profile of its own, gone with it: no macros, nothing fetched from elsewhere because a file says so. What it was
 * before or somebody else uses on the same machine it does not touch.
 */
const settings = [
  ['Scripting', 'DisableMacrosExecution'],
  ['Scripting', 'BlockUntrustedRefererLinks'],
  ['Scripting', 'DisableActiveContent'],
]
  .map(
    ([group, name]) =>
      `<item oor:path="/org.openoffice.Office.Common/Security/${group}"><prop oor:name="${name}" oor:op="fuse"><value>true</value></prop></item>`,
  )
  .join('')
const registry = `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">${settings}</oor:items>`

/** Kibibytes of address space, and blocks of 512 bytes of a file that it may write; the rooms on the same machine come first. */
const limits = 'ulimit -v 6291456; ulimit -f 1048576; exec nice -n 10 "$@"'
/** Where this process is killed, nobody else ends what it started and takes its folder away; `$$` is the group's own number. */
const afterAll = (seconds: number) => `(sleep ${seconds}; rm -rf "$HOME"; kill -9 -$$) & ${limits}`
/** Longer than this process waits itself. */
const graceSeconds = 2
/** Where LibreOffice and what it calls is looked for, unless a setting says where it is. */
const programs = '/usr/local/bin:/usr/bin:/bin'
/** Where a proxy is named nothing listens: whatever it would ask for on the web does not come. */
const nowhere = 'http://127.0.0.1:9'

async function convert({ bytes, kind, program, patienceMs, signal }: Order): Promise<Conversion> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-slides-'))
  try {
    const profile = join(folder, 'profile')
    await mkdir(join(profile, 'user'), { recursive: true })
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), registry)
    await writeFile(join(folder, `slides.${kind}`), bytes)
    const args = [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      '--convert-to',
      'pdf:impress_pdf_Export',
      '--outdir',
      folder,
      join(folder, `slides.${kind}`),
    ]
    const script = afterAll(Math.ceil(patienceMs / 1000) + graceSeconds)
    const ended = await run(['sh', '-c', script, 'sh', program, ...args], { folder, patienceMs, signal })
    if (ended === 'too-long') return { ok: false, reason: 'conversion-too-long' }
    // As a shell says that there is no such program.
    if (ended === 127 || ended === 126) return { ok: false, reason: 'no-converter' }
    const pdf = await readFile(join(folder, 'slides.pdf')).catch(() => null)
    return pdf ? { ok: true, pdf } : { ok: false, reason: 'broken-slides' }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function run(
  [command = '', ...args]: string[],
  { folder, patienceMs, signal }: { folder: string; patienceMs: number; signal: AbortSignal },
): Promise<number | 'too-long'> {
  // A group of its own, so that all of it can be ended: LibreOffice starts others.
  const child = spawn(command, args, {
    cwd: folder,
    detached: true,
    stdio: 'ignore',
    env: { PATH: programs, HOME: folder, http_proxy: nowhere, https_proxy: nowhere },
  })
  let isTooLong = false
  const timer = setTimeout(() => {
    isTooLong = true
    endGroup(child)
  }, patienceMs)
  const end = () => endGroup(child)
  signal.addEventListener('abort', end)
  try {
    const [code] = await once(child, 'exit').catch(() => [127])
    return isTooLong ? 'too-long' : Number(code ?? 1)
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', end)
    endGroup(child)
  }
}

function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // All of it has ended.
  }
}
