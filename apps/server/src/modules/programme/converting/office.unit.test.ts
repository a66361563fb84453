import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openOfficeFile } from './office-file.ts'
import { readOfficeNotes } from './office-notes.ts'
import { makeZip } from './test-zip.ts'

const stored = (kind: 'pptx' | 'odp') =>
  readFileSync(new URL(`../test-files/slides-with-notes.${kind}`, import.meta.url))
const notesOf = (bytes: Buffer) => {
  const parts = openOfficeFile(bytes)
  return parts && readOfficeNotes(parts)
}

describe('the notes of slides', () => {
  test.each(['pptx', 'odp'] as const)('in a file that LibreOffice wrote as %s', (kind) => {
    expect(notesOf(stored(kind))).toEqual(['Say hello', ''])
  })

  test('in PowerPoint’s order, without those of hidden slides, page numbers and dates', () => {
    const rel = (id: string, type: string, target: string) =>
      `<Relationship Id="${id}" Type="x/${type}" Target="${target}"/>`
    const shape = (kind: string, text: string) =>
      `<p:sp><p:nvPr><p:ph type="${kind}"/></p:nvPr><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sp>`
    const bytes = makeZip({
      'ppt/presentation.xml': '<p:sldId r:id="b"/><p:sldId r:id="hidden"/><p:sldId r:id="a"/>',
      'ppt/_rels/presentation.xml.rels':
        rel('a', 'slide', 'slides/slide1.xml') +
        rel('b', 'slide', '/ppt/slides/slide2.xml') +
        rel('hidden', 'slide', 'slides/slide3.xml'),
      'ppt/slides/slide1.xml': '<p:sld/>',
      'ppt/slides/slide2.xml': '<p:sld/>',
      'ppt/slides/slide3.xml': '<p:sld xmlns:p="p" show="0"/>',
      'ppt/slides/_rels/slide2.xml.rels': rel('n', 'notesSlide', '../notesSlides/notesSlide7.xml'),
      'ppt/notesSlides/notesSlide7.xml':
        shape('sldNum', '2') + shape('body', 'Thank &amp; wait') + shape('dt', 'today'),
    })
    expect(notesOf(bytes)).toEqual(['Thank & wait', ''])
  })
})

test('each part is read once, however often the file names it', () => {
  const reads: string[] = []
  const named = '<Relationship Id="a" Type="x/slide" Target="slides/slide1.xml"/>'
  const parts = new (class extends Map<string, string> {
    override get(name: string) {
      reads.push(name)
      return super.get(name)
    }
  })([
    ['ppt/presentation.xml', '<p:sldId r:id="a"/>'.repeat(1000)],
    ['ppt/_rels/presentation.xml.rels', named],
    ['ppt/slides/slide1.xml', '<p:sld/>'],
    ['ppt/slides/_rels/slide1.xml.rels', '<Relationship Id="n" Type="x/notesSlide" Target="../notesSlides/n.xml"/>'],
    ['ppt/notesSlides/n.xml', '<p:sp><a:t>Hello</a:t></p:sp>'],
  ])
  expect(readOfficeNotes(parts)).toEqual(Array.from({ length: 1000 }, () => 'Hello'))
  expect(reads).toHaveLength(new Set(reads).size)
})

describe('what is not slides, or would unpack without end, is not opened', () => {
  test.each([
    ['another package', makeZip({ 'word/document.xml': '<w:document/>' })],
    ['no package', Buffer.from('PK\u0003\u0004 and nothing else')],
    ['one that breaks off', stored('pptx').subarray(0, 9000)],
    ['nothing', Buffer.alloc(0)],
    [
      'ten thousand and one parts',
      makeZip({ 'content.xml': '', ...Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`${n}`, ''])) }),
    ],
  ])('%s', (_, bytes) => {
    expect(openOfficeFile(bytes)).toBeNull()
  })

  test('a small file that says it unpacks to gigabytes', () => {
    const bytes = makeZip({ 'content.xml': '', 'media/1.bmp': 'x'.repeat(1000) })
    expect(openOfficeFile(bytes)).not.toBeNull()
    const ofLast = bytes.lastIndexOf(Buffer.from('PK\u0001\u0002'))
    bytes.writeUInt32LE(2 ** 31, ofLast + 24)
    expect(openOfficeFile(bytes)).toBeNull()
  })

  test('one whose parts hold more than they say', () => {
    const bytes = Buffer.from(stored('odp'))
    const entry = bytes.lastIndexOf(Buffer.from('content.xml')) - 46
    bytes.writeUInt32LE(100, entry + 24)
    expect(openOfficeFile(bytes)).toBeNull()
  })
})
