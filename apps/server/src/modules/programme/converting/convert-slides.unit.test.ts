import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { readDeck } from '../read-deck.ts'
import { convertSlides } from './convert-slides.ts'
import { makeZip } from './test-zip.ts'
import { listZip, readZipped } from './zip.ts'

const stored = (kind: 'pptx' | 'odp') =>
  readFileSync(new URL(`../test-files/slides-with-notes.${kind}`, import.meta.url))
const never = new AbortController().signal
const convert = (how: Partial<Parameters<typeof convertSlides>[0]> = {}) =>
  convertSlides({
    bytes: stored('pptx'),
    kind: 'pptx',
    program: 'soffice',
    patienceMs: 60_000,
    signal: never,
    ...how,
  })

const folder = mkdtempSync(join(tmpdir(), 'muster-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A program in LibreOffice’s place. */
function program(script: string): string {
  const path = join(folder, `program-${readdirSync(folder).length}`)
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
  return path
}
/** One that has ended may still wait to be buried. */
const isAlive = (pid: number) => {
  const stat = `/proc/${pid}/stat`
  return existsSync(stat) && !/\) [ZX] /.test(readFileSync(stat, 'utf8'))
}

describe('LibreOffice makes a PDF', () => {
  test.each(['pptx', 'odp'] as const)(
    'of %s, a page a slide',
    async (kind) => {
      const conversion = await convert({ bytes: stored(kind), kind })
      const reading = conversion.ok ? await readDeck(conversion.pdf) : conversion
      expect(reading.ok && reading.pages.length).toBe(2)
    },
    90_000,
  )

  test('and not of what is none', async () => {
    expect(await convert({ bytes: Buffer.from('PK and nothing else') })).toEqual({ ok: false, reason: 'broken-slides' })
  }, 90_000)

  test('without asking for what a file names elsewhere', async () => {
    let asked = 0
    const server = createServer((_, response) => {
      asked += 1
      response.end()
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    const archive = stored('pptx')
    const parts = Object.fromEntries(
      listZip(archive).map((entry) => [entry.name, readZipped(archive, entry).toString()]),
    )
    const edit = (name: string, before: string, what: string) => {
      parts[name] = (parts[name] ?? '').replace(before, `${what}${before}`)
    }
    edit(
      'ppt/slides/_rels/slide1.xml.rels',
      '</Relationships>',
      `<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://127.0.0.1:${port}/a.png" TargetMode="External"/>`,
    )
    edit(
      'ppt/slides/slide1.xml',
      '</p:spTree>',
      '<p:pic><p:nvPicPr><p:cNvPr id="9" name="x"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:link="rId9"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="3600000" cy="3600000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>',
    )
    const conversion = await convert({ bytes: makeZip(parts) })
    server.close()
    expect(conversion.ok).toBe(true)
    expect(asked).toBe(0)
  }, 90_000)
})

describe('where it does not come to an end, or is not there', () => {
  test('all that it started is ended with it, and its folder is gone', async () => {
    const noted = join(folder, 'pid')
    const slow = program(`sleep 600 & echo "$! $HOME" > ${noted}; wait`)
    expect(await convert({ program: slow, patienceMs: 500 })).toEqual({ ok: false, reason: 'conversion-too-long' })
    const [pid, home] = readFileSync(noted, 'utf8').trim().split(' ')
    await vi.waitFor(() => expect(isAlive(Number(pid))).toBe(false))
    expect(existsSync(home ?? '/')).toBe(false)
  })

  test('it ends, and its folder is gone, also where the process that started it is killed', async () => {
    const noted = join(folder, 'orphan')
    const slow = program(`sleep 600 & echo "$! $HOME" > ${noted}.new; mv ${noted}.new ${noted}; wait`)
    const module = JSON.stringify(new URL('./convert-slides.ts', import.meta.url).href)
    const order = `{ bytes: new Uint8Array(), kind: 'pptx', program: '${slow}', patienceMs: 500, signal: new AbortController().signal }`
    const script = `const { convertSlides } = await import(${module}); await convertSlides(${order})`
    const starter = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' })
    await vi.waitFor(() => expect(existsSync(noted)).toBe(true), { timeout: 10_000, interval: 5 })
    starter.kill('SIGKILL')
    const [pid, home] = readFileSync(noted, 'utf8').trim().split(' ')
    expect(isAlive(Number(pid))).toBe(true)
    await vi.waitFor(() => expect(isAlive(Number(pid))).toBe(false), { timeout: 10_000 })
    expect(existsSync(home ?? '/')).toBe(false)
  }, 30_000)

  test('a process that closes takes it along', async () => {
    const closing = new AbortController()
    const converting = convert({ program: program('sleep 600'), signal: closing.signal })
    setTimeout(() => closing.abort(), 50)
    expect(await converting).toEqual({ ok: false, reason: 'broken-slides' })
  })

  test('one waits for the other, and nobody for more than a few', async () => {
    const slow = program('sleep 0.2')
    const all = await Promise.all(Array.from({ length: 6 }, () => convert({ program: slow })))
    expect(all.map((conversion) => !conversion.ok && conversion.reason)).toEqual([
      ...Array.from({ length: 5 }, () => 'broken-slides'),
      'converter-busy',
    ])
  })

  test('that is said', async () => {
    expect(await convert({ program: '/nowhere/soffice' })).toEqual({ ok: false, reason: 'no-converter' })
  })
})
