import type { Project } from '@muster/contracts/projects'
import { countryName } from '@muster/words/country-name'
import { useTranslation } from 'react-i18next'
import { calendarDate, calendarRange, zoneName } from '../../../lib/time.ts'
import { FactList } from './fact-list.tsx'
import classes from './project-facts.module.css'
import { QuotaLine } from './quota-line.tsx'
import { useClosingWords } from './use-closing-words.ts'

/** What the notification says about a project, in the order in which one asks for it. */
export function ProjectFacts({ project }: { project: Project }) {
  const { t, i18n } = useTranslation('projects')
  const { language } = i18n
  const closes = useClosingWords()
  const { timeZone, startsOn, hostPlace, hostCountry, nominationsCloseOn, signatory, quota, participants } = project
  const implementing = project.implementingOrganisations
  const host = countryName(hostCountry, language)
  return (
    <FactList
      facts={[
        { term: t('fact.dates'), fact: calendarRange(startsOn, project.endsOn, language) },
        { term: t('fact.timeZone'), fact: zoneName(timeZone, new Date(startsOn), language) },
        {
          term: t('fact.host'),
          fact: hostPlace ? t('fact.placeInCountry', { place: hostPlace, country: host }) : host,
        },
        { term: t('fact.kind'), fact: `${t(`kind.${project.kind}`)} · ${t(`modality.${project.modality}`)}` },
        {
          term: t('fact.participants'),
          fact: (
            <>
              <QuotaLine label={t('fact.overseas')} filled={participants.overseas} quota={quota.overseas} />
              <QuotaLine label={t('fact.local')} filled={participants.local} quota={quota.local} />
            </>
          ),
        },
        { term: t('fact.issuing'), fact: <bdi>{project.issuingOrganisation}</bdi> },
        { term: t('fact.implementing'), fact: implementing.length > 0 && <Lines lines={implementing} /> },
        { term: t('fact.signatory'), fact: <Lines lines={[signatory.name, signatory.role]} /> },
        {
          term: t('fact.issued'),
          fact: project.notificationIssuedOn && calendarDate(project.notificationIssuedOn, language),
        },
        {
          term: t('fact.closing'),
          fact: nominationsCloseOn && closes(nominationsCloseOn, timeZone),
        },
        { term: t('fact.reference'), fact: project.referenceNumber },
      ]}
    />
  )
}

const Lines = ({ lines }: { lines: readonly string[] }) =>
  lines.map((line) => (
    <span key={line} className={classes.line}>
      <bdi>{line}</bdi>
    </span>
  ))
