import { listZip, readZipped } from './zip.ts'

/** What is read of a file of slides here: the parts in which its notes stand, as text, by their names. */
export type OfficeParts = ReadonlyMap<string, string>

const mostEntries = 10_000
/** What a file says it unpacks to, all of it; and the parts that are read here. */
const mostBytes = 1024 * 1024 * 1024
const mostBytesOfPart = 8 * 1024 * 1024
const mostBytesRead = 64 * 1024 * 1024

const isRead =
  /^(?:content\.xml|ppt\/(?:_rels\/)?presentation\.xml(?:\.rels)?|ppt\/(?:slides|notesSlides)\/.*\.(?:xml|rels))$/
/** What makes a package one of slides: PowerPoint's, or that of OpenDocument. */
const hearts = ['ppt/presentation.xml', 'content.xml']

/**
 * Looks into a package of slides before anybody unpacks all of it: null for one that is broken, holds no slides, or would
 * unpack to more than any slides need.
 */
export function openOfficeFile(archive: Buffer): OfficeParts | null {
  try {
    const entries = listZip(archive)
    if (entries.length > mostEntries || sizeOf(entries) > mostBytes) return null
    const wanted = entries.filter(({ name, size }) => isRead.test(name) && size <= mostBytesOfPart)
    if (sizeOf(wanted) > mostBytesRead || !wanted.some(({ name }) => hearts.includes(name))) return null
    return new Map(wanted.map((entry) => [entry.name, readZipped(archive, entry).toString('utf8')]))
  } catch {
    return null
  }
}

const sizeOf = (entries: readonly { size: number }[]) => entries.reduce((sum, { size }) => sum + size, 0)
