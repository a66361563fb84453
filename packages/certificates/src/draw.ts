import { createHash } from 'node:crypto'
import { content } from './content.ts'
import type { Refusal } from './layout/placed.ts'
import { layout } from './layout.ts'
import type { CertificateRecord } from './record.ts'
import { makePlate, type Plate } from './render/plate.ts'
import { render } from './render/render.ts'
import { attendance } from './templates/attendance.ts'

const templates = { [attendance.id]: attendance }
const plates = new Map<string, Plate>()

export const defaultTemplateId = attendance.id

/** Thrown where a record can't be drawn; `refusal` says which part and why, in codes. */
export class CertificateRefused extends Error {
  override name = 'CertificateRefused'
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.reason)
    this.refusal = refusal
  }
}

function getTemplate(id: string) {
  const template = templates[id]
  if (!template) throw new RangeError(`no template ${id}`)
  return template
}

function getPlate(id: string) {
  const plate = plates.get(id) ?? makePlate(getTemplate(id))
  plates.set(id, plate)
  return plate
}

/** Why this record can't be drawn, or null where it can: to be asked before anything is issued. */
export function findRefusal(record: CertificateRecord, templateId = defaultTemplateId): Refusal | null {
  const placed = layout(content(record), getTemplate(templateId))
  return placed.ok ? null : placed.refusal
}

/**
 * Draws a certificate as a PDF of one page. The same record gives the same bytes within one build.
 * @throws CertificateRefused where a text has no room or a character no glyph
 * @throws RangeError where a date is none or the template is unknown
 */
export async function drawCertificate(
  record: CertificateRecord,
  templateId = defaultTemplateId,
): Promise<{ pdf: Buffer; sha256: string }> {
  const placed = layout(content(record), getTemplate(templateId))
  if (!placed.ok) throw new CertificateRefused(placed.refusal)
  const pdf = await render(placed.layout, getPlate(templateId), record.issuedOn)
  return { pdf, sha256: createHash('sha256').update(pdf).digest('hex') }
}
