import { Button } from '@mantine/core'
import { Printer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../../components/link.tsx'
import { Moment } from '../../../components/moment.tsx'
import { Page } from '../../../components/page.tsx'
import { AboutMuster } from './about-muster.tsx'
import { Certified, type Known } from './certified.tsx'
import classes from './finding.module.css'
import { Seal } from './seal.tsx'

/** A certificate that was issued: still valid, or revoked since. */
export function KnownFinding({ known }: { known: Known }) {
  const { t } = useTranslation('verification')
  const { result, revokedAt, timeZone } = known
  return (
    <div className={classes.finding} data-finding={result}>
      <Page
        over={<Seal finding={result} />}
        title={t(`${result}.title`)}
        lead={
          <>
            {t(`${result}.lead`)}{' '}
            {revokedAt ? (
              <>
                {t('revoked.since')} <Moment at={revokedAt} timeZone={timeZone} />
              </>
            ) : null}
          </>
        }
      >
        <Certified known={known} />
        <div className={classes.actions}>
          <Button variant="default" leftSection={<Printer size={16} aria-hidden />} onClick={() => window.print()}>
            {t('print')}
          </Button>
          <TextLink to="/verify">{t('another')}</TextLink>
        </div>
        <AboutMuster />
      </Page>
    </div>
  )
}
