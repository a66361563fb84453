import { dateInWords, datesInWords, listInWords } from './dates.ts'
import type { CertificateRecord, Locale, Written } from './record.ts'
import { cleanText } from './text/clean.ts'
import { wordsFor } from './words/words-for.ts'

/** Every text that a certificate may carry. A template gives each a place. */
export type PartKey =
  | 'issuer'
  | 'title'
  | 'lead'
  | 'name'
  | 'otherName'
  | 'statement'
  | 'projectTitle'
  | 'occasion'
  | 'closing'
  | 'projectCode'
  | 'implementers'
  | 'issuedOn'
  | 'rule'
  | 'outcome'
  | 'credits'
  | 'signatoryName'
  | 'signatoryRole'
  | 'serial'
  | 'verify'

export type Part = {
  key: PartKey
  text: string
  /** BCP 47 tag. */
  lang: string
  /** What the text is, for screen readers. */
  role: 'heading' | 'subheading' | 'paragraph'
  /** A word before the text, for parts that are set as a small table. */
  label?: string
}

export type Content = {
  lang: string
  /** Of the file; holds no personal data. */
  documentTitle: string
  /** In reading order. */
  parts: readonly Part[]
  code: { url: string; alternative: string }
}

/** A tag that Intl does not understand would stop the drawing; the text can be set without one. */
const languageTag = (tag: string) => {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'und'
  } catch {
    return 'und'
  }
}

/** Credits and the contact hours that they stand for, as figures of a language. */
function inCredits({ hundredths, minutesPerCredit }: NonNullable<CertificateRecord['credits']>, locale: Locale) {
  const figures = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  return {
    credits: figures.format(hundredths / 100),
    contactHours: minutesPerCredit === null ? null : figures.format((hundredths * minutesPerCredit) / 6000),
  }
}

/** On a certificate in the person's own language the native name leads, elsewhere the Latin one. */
function namesInOrder({ names, locale }: CertificateRecord): readonly [Written, Written?] {
  const latin = { text: names.latin, lang: 'und' }
  if (!names.native || cleanText(names.native.text) === cleanText(names.latin)) return [latin]
  const native = { text: names.native.text, lang: languageTag(names.native.lang) }
  return native.lang.split('-')[0] === locale ? [native, latin] : [latin, native]
}

/**
 * The words of a certificate, in reading order, cleaned; parts that this record or language does not need are absent.
 * @throws RangeError where a date of the record is none
 */
export function content(record: CertificateRecord): Content {
  const { locale } = record
  const words = wordsFor(locale)
  const parts: Part[] = []
  const add = (key: PartKey, text: string | null | undefined, more: Partial<Part> = {}) => {
    const clean = cleanText(text ?? '')
    if (clean) parts.push({ key, text: clean, lang: locale, role: 'paragraph', ...more })
  }
  const attendance = { ...record.sessions, isPartial: record.tier !== undefined }
  const dates = datesInWords(record.startsOn, record.endsOn, locale)
  const host = [record.host.place, record.host.country].filter(Boolean).join(', ')

  add('issuer', record.issuingOrganisation)
  add('title', words.title, { role: 'heading' })
  add('lead', words.lead)
  const [name, other] = namesInOrder(record)
  add('name', name.text, { lang: name.lang, role: 'subheading' })
  if (other) add('otherName', other.text, { lang: other.lang })
  add('statement', words.statement(attendance))
  add('projectTitle', record.projectTitle, { role: 'subheading' })
  add('occasion', words.occasion({ dates, timeZone: record.timeZone, host }))
  add('closing', words.closing?.(attendance))
  add('projectCode', record.projectCode, { label: words.labels.project })
  add('implementers', listInWords(record.implementers, locale), { label: words.labels.implementedBy })
  add('rule', record.rule && words.rule(record.rule), { label: words.labels.rule })
  add('outcome', record.tier && words.outcome(record.tier), { label: words.labels.outcome })
  add('credits', record.credits && words.credits(inCredits(record.credits, locale)), { label: words.labels.credits })
  add('issuedOn', dateInWords(record.issuedOn, locale), { label: words.labels.issuedOn })
  add('signatoryName', record.signatory.name)
  add('signatoryRole', record.signatory.role)
  add('serial', record.serial)
  add('verify', words.verify)

  return {
    lang: locale,
    documentTitle: `${words.title} ${record.serial}`,
    parts,
    code: { url: record.verifyUrl, alternative: words.codeAlternative(record.verifyUrl) },
  }
}
