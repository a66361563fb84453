import type { PersonNames } from '@muster/contracts/identity'
import type { Letter as Mail } from '../../platform/mailer.ts'
import type { ProjectFacts } from '../projects/projects.service.ts'
import { addressedAs } from './addressed-as.ts'
import { asMailLocale, mailWords } from './mail-words.ts'
import { setLetter } from './set-letter.ts'

type Notice = {
  appUrl: string
  project: ProjectFacts
  names: PersonNames
  serial: string
  verifyUrl: string
  /** By a lesser outcome than complete attendance. */
  isPartial: boolean
}

/** Sets the letter that tells somebody of their certificate, in the language of the project. */
export function setCertificateNotice(notice: Notice): Promise<Omit<Mail, 'to'>> {
  const { appUrl, project, names, serial, verifyUrl, isPartial } = notice
  const locale = asMailLocale(project.locale)
  const { t } = mailWords(locale)
  const about = {
    name: addressedAs(names, locale),
    projectTitle: project.title,
    projectCode: project.code,
    issuer: project.issuingOrganisation,
    verifyUrl,
  }
  return setLetter({
    locale,
    subject: t('certificateIssued.subject', about),
    heading: t('certificateIssued.heading'),
    paragraphs: [
      t('certificateIssued.greeting', about),
      t(isPartial ? 'certificateIssued.partial' : 'certificateIssued.reason', about),
      t('certificateIssued.check', about),
    ],
    facts: [
      { label: t('certificateIssued.serial'), value: serial },
      { label: t('certificateIssued.project'), value: project.code },
    ],
    action: { label: t('certificateIssued.action'), url: `${appUrl}/projects/${project.id}/my-certificate` },
    footer: t('certificateIssued.footer', about),
  })
}
