import { findSerial } from '@muster/certificates/serial'
import { verifySerial } from '@muster/contracts/verification'
import { useTranslation } from 'react-i18next'
import { Load } from '../../../components/load.tsx'
import { Page } from '../../../components/page.tsx'
import { LinesSkeleton } from '../../../components/skeletons.tsx'
import { useCall } from '../../../lib/query.ts'
import { KnownFinding } from '../components/known-finding.tsx'
import { UnknownFinding } from '../components/unknown-finding.tsx'

/** What a serial certifies, for anybody. What cannot be a serial at all is unknown without asking. */
export function VerificationPage({ serial }: { serial: string }) {
  const { t } = useTranslation('verification')
  const possible = findSerial(serial)
  const query = useCall(verifySerial, { params: { serial: possible ?? '' } }, { enabled: possible !== null })
  if (possible === null) return <UnknownFinding typed={serial} />
  if (query.data?.result === 'unknown') return <UnknownFinding typed={possible} />
  if (query.data) return <KnownFinding known={query.data} />
  return (
    <Page title={t('verify.title')}>
      <Load query={query} skeleton={<LinesSkeleton rows={8} />}>
        {() => null}
      </Load>
    </Page>
  )
}
