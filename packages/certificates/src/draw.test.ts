import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { CertificateRefused, drawCertificate, findRefusal } from './draw.ts'
import { makeRecord } from './testing/make-record.ts'
import { leftToRight, rightToLeft } from './testing/names.ts'
import { actualTextsOf, checkSyntax, fontsOf, scan, structureOf, textOf } from './testing/tools.ts'
import { cleanText } from './text/clean.ts'

const withNative = (text: string, lang: string) =>
  makeRecord({ names: { latin: 'Batbayar Ganbold', native: { text, lang } } })
const draw = async (record = makeRecord()) => (await drawCertificate(record)).pdf

describe('the printed certificate', () => {
  it('says everything of the record, word for word', async () => {
    const text = textOf(await draw()).replaceAll(/\s+/g, ' ')
    for (const words of [
      'ASIAN PRODUCTIVITY ORGANIZATION',
      'Certificate of Attendance',
      'Batbayar Ganbold',
      'attended every required session (6 of 6) of',
      'Multicountry Observational Study Mission on Data Governance in the Public Sector to Improve Productivity',
      '24–25 November 2021 (Asia/Seoul) · Republic of Korea',
      '21-IP-06-GE-OSM-B',
      'Korea Productivity Center and APO Secretariat',
      'Present for at least 90% of each required session; gaps up to 2 minutes bridged',
      '1 December 2021',
      'Dr. Hannah Lindqvist',
      'Secretary-General',
      'MUS-7K3Q-9XWB-2M4T-5RZH-C0DE',
    ]) {
      expect(text).toContain(words)
    }
  })

  it.each(leftToRight)('%s is read back exactly', async (_, lang, name) => {
    const pdf = await draw(withNative(name, lang))
    // Emoji have no certain place between words in extracted text.
    const words = cleanText(name).split(' ')
    for (const word of words) expect(textOf(pdf)).toContain(word)
    if (lang !== 'und') expect(textOf(pdf)).toContain(cleanText(name))
  })

  it.each(rightToLeft)('%s stands in the structure tree as it was written', async (_, lang, name) => {
    const pdf = await draw(withNative(name, lang))
    expect(actualTextsOf(pdf)).toContain(cleanText(name))
  })

  it.each([...leftToRight, ...rightToLeft])('%s: a sound file with every font inside', async (_, lang, name) => {
    const pdf = await draw(withNative(name, lang))
    expect(checkSyntax(pdf)).toContain('No syntax or stream encoding errors found')
    const fonts = fontsOf(pdf).trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThanOrEqual(2)
    for (const font of fonts) expect(font).toMatch(/Identity-H\s+yes yes yes/)
  })

  it.each([100, 150, 300])('its code is read from a grey print of %i dots an inch', async (dpi) => {
    const record = makeRecord()
    expect(scan(await draw(record), dpi)).toBe(record.verifyUrl)
  })

  it('is tagged, in reading order, with the words for the code', async () => {
    const structure = structureOf(await draw())
    const order = [
      'ASIAN PRODUCTIVITY',
      'Certificate of',
      'Batbayar',
      'attended every',
      'Multicountry',
      'Secretary-General',
    ]
    const places = order.map((words) => structure.indexOf(words))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places).not.toContain(-1)
    expect(structure).toContain('Link')
    expect(structure).toContain('Figure')
  })

  it('drops characters that disguise a name', async () => {
    expect(textOf(await draw(makeRecord({ names: { latin: '\u202Eevil\u202C name' } })))).toContain('evil name')
  })

  it('is Korean throughout where the record asks for it', async () => {
    const names = { latin: 'Kim Min-jun', native: { text: '김민준', lang: 'ko' } }
    const text = textOf(await draw(makeRecord({ locale: 'ko', names })))
    for (const words of ['참석 증명서', '김민준', 'Kim Min-jun', '2021년 11월 24일~25일', '발급일'])
      expect(text).toContain(words)
    expect(text).not.toContain('Certificate')
  })
})

describe('the same record', () => {
  const record = withNative('សុភ័ក្ត្រ ស្រីនាង', 'km')

  it('gives the same bytes, whatever was drawn before', async () => {
    const first = await drawCertificate(record)
    await drawCertificate(withNative('ڈاکٹر', 'ur'))
    await drawCertificate(makeRecord({ projectTitle: 'Another' }))
    expect((await drawCertificate(record)).sha256).toBe(first.sha256)
  })

  it('gives the same bytes in another process', async () => {
    const program = `
      const { drawCertificate } = await import(${JSON.stringify(new URL('draw.ts', import.meta.url).href)})
      console.log((await drawCertificate(${JSON.stringify(record)})).sha256)`
    const other = execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' })
    expect(other.trim()).toBe((await drawCertificate(record)).sha256)
  })

  it('gives other bytes as soon as a letter differs', async () => {
    const changed = await drawCertificate(withNative('សុភ័ក្ត្រ ស្រីនាង', 'km'))
    const other = await drawCertificate({ ...record, names: { ...record.names, latin: 'Batbayar Ganbolt' } })
    expect(other.sha256).not.toBe(changed.sha256)
  })
})

describe('what cannot be drawn', () => {
  const record = makeRecord({ names: { latin: 'Bat ᠮ' } })
  const refusal = { reason: 'uncovered-characters', part: 'name', characters: ['ᠮ'] }

  it('is refused with the part and the reason, and can be known beforehand', async () => {
    expect(findRefusal(record)).toEqual(refusal)
    expect(findRefusal(makeRecord())).toBeNull()
    const failure = await drawCertificate(record).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(CertificateRefused)
    expect(failure).toMatchObject({ refusal })
  })

  it('is an unknown template or a date that is none', async () => {
    await expect(drawCertificate(makeRecord(), 'no-such')).rejects.toThrow(RangeError)
    await expect(drawCertificate(makeRecord({ issuedOn: '2021-13-01' }))).rejects.toThrow(RangeError)
  })
})
