import type { Verification } from '@muster/contracts/verification'
import { useTranslation } from 'react-i18next'
import { CountryName } from '../../../components/country-name.tsx'
import { calendarRange, zoneName } from '../../../lib/time.ts'
import classes from './certified.module.css'
import { Instant } from './instant.tsx'

export type Known = Extract<Verification, { sha256: string }>

/** What is certified: whom, for what, when and by whom, as it is printed. */
export function Certified({ known }: { known: Known }) {
  const { t, i18n } = useTranslation('verification')
  const { name, nativeName, projectTitle, projectCode, startsOn, endsOn, timeZone, result } = known
  const zone = zoneName(timeZone, new Date(`${startsOn}T00:00:00Z`), i18n.language)
  return (
    <section aria-labelledby="certified" className={classes.sheet} data-result={result}>
      <h2 id="certified" className={classes.heading}>
        {t(`certified.${result}`)}
      </h2>
      {name === null ? (
        <p className={classes.erased}>{t('certified.erased')}</p>
      ) : (
        <p className={classes.name}>
          <bdi>{name}</bdi>
          {nativeName ? (
            <bdi lang={nativeName.lang} className={classes.native}>
              {nativeName.text}
            </bdi>
          ) : null}
        </p>
      )}
      <p className={classes.attended}>{t('certified.attended', { count: known.sessions })}</p>
      <p className={classes.project}>
        <bdi>{projectTitle}</bdi>
      </p>
      <dl className={classes.facts}>
        <dt>{t('fact.code')}</dt>
        <dd>
          <bdi>{projectCode}</bdi>
        </dd>
        <dt>{t('fact.held')}</dt>
        <dd>
          {calendarRange(startsOn, endsOn, i18n.language)} <span className={classes.zone}>({zone})</span>
        </dd>
        <dt>{t('fact.issuer')}</dt>
        <dd>
          <bdi>{known.issuingOrganisation}</bdi>
        </dd>
        <dt>{t('fact.host')}</dt>
        <dd>
          <CountryName code={known.hostCountry} />
        </dd>
        <dt>{t('fact.issued')}</dt>
        <dd>
          <Instant at={known.issuedAt} timeZone={timeZone} />
        </dd>
        <dt>{t('fact.serial')}</dt>
        <dd className={classes.serial}>{known.serial}</dd>
      </dl>
      <details className={classes.digest}>
        <summary>{t('digest.title')}</summary>
        <p>{t('digest.text')}</p>
        <code>{known.sha256}</code>
      </details>
    </section>
  )
}
