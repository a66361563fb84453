import { deckLimits, deckTypes } from '@muster/contracts/decks'
import type { Ctx } from '../../../platform/ctx.ts'
import { AppError } from '../../../platform/errors.ts'
import type { Upload } from '../../../platform/upload.ts'
import { closingOf } from '../preparing/closing.ts'
import { convertSlides } from './convert-slides.ts'
import { readOffice } from './read-office.ts'

/** A dozen slides take five seconds; some hundred with large pictures, half a minute. */
const patienceMs = 90_000

/** Slides as a PDF, with the notes of each page where the file has such beside it. */
type Brought = { bytes: Buffer; mimeType: string; notes: readonly string[] }

/**
 * What was uploaded, as a PDF: as it is, or made of it. UNSUPPORTED_FILE `broken-slides`, `no-converter`,
 * `conversion-too-long`; TOO_LARGE `file-too-large`; REFUSED `converter-busy`.
 */
export async function bringPdf(ctx: Ctx, { bytes, mimeType }: Upload): Promise<Brought> {
  const [pdf, pptx] = deckTypes
  if (mimeType === pdf) return { bytes, mimeType, notes: [] }
  const notes = await readOffice(bytes)
  if (!notes) throw new AppError('UNSUPPORTED_FILE', 'broken-slides')
  const { env } = ctx.platform
  const { signal } = closingOf(ctx.platform)
  const kind = mimeType === pptx ? 'pptx' : 'odp'
  const conversion = await convertSlides({ bytes, kind, program: env.SOFFICE_PATH, patienceMs, signal })
  if (!conversion.ok && conversion.reason === 'converter-busy') throw new AppError('REFUSED', conversion.reason)
  if (!conversion.ok) throw new AppError('UNSUPPORTED_FILE', conversion.reason)
  if (conversion.pdf.byteLength > deckLimits.maxBytes) throw new AppError('TOO_LARGE', 'file-too-large')
  return { bytes: conversion.pdf, mimeType: pdf, notes }
}
