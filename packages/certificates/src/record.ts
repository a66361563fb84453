export type Locale = 'en' | 'ko'

/** Text with the language it is written in, as a BCP 47 tag: it chooses fonts (`ja`, `zh-Hant`, `ur`) and letter forms. */
export type Written = { text: string; lang: string }

export type PersonNames = {
  /** As printed, in Latin letters. One field: names are not split into first and last. */
  latin: string
  /** As the person writes it at home, where that differs. */
  native?: Written
}

/** Everything that is printed on one certificate; gathered when it is issued, and never looked up again. */
export type CertificateRecord = {
  serial: string
  /** The address that the QR code leads to. */
  verifyUrl: string
  locale: Locale
  names: PersonNames
  projectCode: string
  projectTitle: string
  /** Calendar dates in the project's zone, `2021-11-24`. */
  startsOn: string
  endsOn: string
  /** IANA zone of the project. */
  timeZone: string
  issuingOrganisation: string
  implementers: readonly string[]
  /** Names as the project writes them, since what a country is called is for the organisation to say. */
  host: { country: string; place?: string }
  /** Required sessions: how many this person attended, of how many. */
  sessions: { attended: number; required: number }
  /** A lesser outcome than complete attendance, by the policy's name for it. */
  tier?: string | undefined
  /** Credits in hundredths, with the minutes that one stands for where the policy says so. */
  credits?: { hundredths: number; minutesPerCredit: number | null } | undefined
  /** The policy in numbers, printed in words where given. */
  rule?: { minSharePercent: number; bridgedGapSeconds: number }
  signatory: { name: string; role: string }
  /** Calendar date, `2021-12-01`; also the date inside the file, so that the same record gives the same bytes. */
  issuedOn: string
}
