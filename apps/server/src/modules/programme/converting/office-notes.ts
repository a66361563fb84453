import { posix } from 'node:path'
import { Parser } from 'htmlparser2'
import { pageText } from '../preparing/page-text.ts'
import type { OfficeParts } from './office-file.ts'

/** The speaker's notes of each slide that is shown, in order; empty where there are none. */
export function readOfficeNotes(parts: OfficeParts): string[] {
  const content = parts.get('content.xml')
  return content === undefined ? notesOfPowerPoint(parts) : notesOfOpenDocument(content)
}

type Attributes = Readonly<Record<string, string>>
type Visit = { open(name: string, attributes: Attributes): void; close(name: string): void; text(text: string): void }

function walk(xml: string, { open, close, text }: Partial<Visit>): void {
  const handlers = { onopentag: open ?? null, onclosetag: close ?? null, ontext: text ?? null }
  const parser = new Parser(Object.fromEntries(Object.entries(handlers).filter(([, handler]) => handler)), {
    xmlMode: true,
  })
  parser.end(xml)
}

/** Lines are as long as their paragraphs. */
const linesOf = (pieces: readonly string[]) => pageText(pieces.map((str) => ({ str, hasEOL: false })))

function notesOfOpenDocument(xml: string): string[] {
  const pages: string[][] = []
  let inNotes = false
  walk(xml, {
    open(name) {
      if (name === 'draw:page') pages.push([])
      if (name === 'presentation:notes') inNotes = true
    },
    close(name) {
      if (name === 'presentation:notes') inNotes = false
      if (inNotes && name === 'text:p') pages.at(-1)?.push('\n')
    },
    text: (text) => void (inNotes && pages.at(-1)?.push(text)),
  })
  return pages.map(linesOf)
}

const presentation = 'ppt/presentation.xml'

/** The order of slides is that of the presentation, whatever their files are called; hidden ones are not shown. */
function notesOfPowerPoint(parts: OfficeParts): string[] {
  const targets = relationsOf(parts, presentation)
  const notesOf = once((slide) => (isHidden(parts.get(slide) ?? '') ? null : notesOfSlide(parts, slide, linesAt)))
  const linesAt = once((path) => linesOf(piecesOf(parts.get(path) ?? '')))
  const slides: string[] = []
  walk(parts.get(presentation) ?? '', {
    open(name, attributes) {
      const slide = name === 'p:sldId' && targets.get(attributes['r:id'] ?? '')
      if (slide) slides.push(slide.path)
    },
  })
  return slides.flatMap((slide) => notesOf(slide) ?? [])
}

/** Each part is read once, however often a file names it: otherwise a small one could keep this process busy for hours. */
function once<Found>(read: (path: string) => Found): (path: string) => Found {
  const known = new Map<string, { found: Found }>()
  return (path) => {
    const entry = known.get(path) ?? { found: read(path) }
    known.set(path, entry)
    return entry.found
  }
}

function isHidden(xml: string): boolean {
  return /<p:sld\b[^>]*\sshow="(?:0|false)"/.test(xml.slice(0, 4000))
}

function notesOfSlide(parts: OfficeParts, slide: string, linesAt: (path: string) => string): string {
  const notes = [...relationsOf(parts, slide).values()].find(({ type }) => type.endsWith('/notesSlide'))
  return notes ? linesAt(notes.path) : ''
}

/** Of a page of notes also its number and its date are kept, which nobody said. */
const notSaid = new Set(['sldNum', 'dt', 'hdr', 'ftr', 'sldImg'])

function piecesOf(xml: string): string[] {
  const pieces: string[] = []
  let isSaid = true
  let inText = false
  walk(xml, {
    open(name, attributes) {
      if (name === 'p:sp') isSaid = true
      if (name === 'p:ph' && notSaid.has(attributes['type'] ?? '')) isSaid = false
      if (name === 'a:t') inText = true
      if (name === 'a:br' && isSaid) pieces.push('\n')
    },
    close(name) {
      if (name === 'a:t') inText = false
      if (name === 'a:p' && isSaid) pieces.push('\n')
    },
    text: (text) => void (inText && isSaid && pieces.push(text)),
  })
  return pieces
}

/** What a part of a package stands in relation to, by the id under which it names it. */
function relationsOf(parts: OfficeParts, part: string): Map<string, { type: string; path: string }> {
  const relations = new Map<string, { type: string; path: string }>()
  const folder = posix.dirname(part)
  walk(parts.get(`${folder}/_rels/${posix.basename(part)}.rels`) ?? '', {
    open(name, { Id = '', Type = '', Target = '' }) {
      const path = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target)
      if (name === 'Relationship') relations.set(Id, { type: Type, path })
    },
  })
  return relations
}
