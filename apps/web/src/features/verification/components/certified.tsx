import type { Verification } from '@muster/contracts/verification'
import { tierWords } from '@muster/words/policy-words'
import { sayCredits } from '@muster/words/reason-words'
import { useTranslation } from 'react-i18next'
import { CountryName } from '../../../components/country-name.tsx'
import { Moment } from '../../../components/moment.tsx'
import { PrintedSheet } from '../../../components/printed-sheet.tsx'
import { SealMark } from '../../../components/seal-mark.tsx'
import { attendedWords } from '../../../lib/attended-words.ts'
import { calendarRange, zoneName } from '../../../lib/time.ts'
import classes from './certified.module.css'

export type Known = Extract<Verification, { sha256: string }>

/** What is certified: whom, for what, when and by whom, as it is printed. */
export function Certified({ known }: { known: Known }) {
  const { t, i18n } = useTranslation('verification')
  const { startsOn, endsOn, timeZone, result } = known
  const zone = zoneName(timeZone, new Date(`${startsOn}T00:00:00Z`), i18n.language)
  const isValid = result === 'valid'
  return (
    <PrintedSheet
      label={t('certified.sheet')}
      issuer={known.issuingOrganisation}
      over={<h2 className={classes.heading}>{t(`certified.${result}`)}</h2>}
      name={known.name ?? t('certified.erased')}
      native={known.nativeName}
      did={attendedWords(t, known)}
      title={known.projectTitle}
      when={`${calendarRange(startsOn, endsOn, i18n.language)} (${zone})`}
      faded={!isValid}
    >
      <div className={classes.foot}>
        <dl className={classes.facts}>
          <dt>{t('fact.code')}</dt>
          <dd>
            <bdi>{known.projectCode}</bdi>
          </dd>
          <dt>{t('fact.host')}</dt>
          <dd>
            <CountryName code={known.hostCountry} />
          </dd>
          {known.tier === null ? null : (
            <>
              <dt>{t('fact.outcome')}</dt>
              <dd>{t('fact.lesser', { tierName: tierWords(t, known.tier) })}</dd>
            </>
          )}
          {known.creditsHundredths === null ? null : (
            <>
              <dt>{t('fact.credits')}</dt>
              <dd>{sayCredits(known.creditsHundredths, i18n.language)}</dd>
            </>
          )}
          <dt>{t('fact.issued')}</dt>
          <dd>
            <Moment at={known.issuedAt} timeZone={timeZone} />
          </dd>
          <dt>{t('fact.serial')}</dt>
          <dd className={classes.serial}>
            <bdi>{known.serial}</bdi>
          </dd>
        </dl>
        {isValid ? <SealMark /> : null}
      </div>
      <details className={classes.digest}>
        <summary>{t('digest.title')}</summary>
        <p>{t('digest.text')}</p>
        <code dir="ltr">{known.sha256}</code>
      </details>
    </PrintedSheet>
  )
}
