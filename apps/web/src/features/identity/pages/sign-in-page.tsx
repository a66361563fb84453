import { Alert, Divider, Stack } from '@mantine/core'
import { listDemoLogins } from '@muster/contracts/demo'
import { getMe } from '@muster/contracts/identity'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Page } from '../../../components/page.tsx'
import { keyOf, useCall } from '../../../lib/query.ts'
import { DemoDoors } from '../components/demo-doors.tsx'
import { LinkForm } from '../components/link-form.tsx'
import { PasswordForm } from '../components/password-form.tsx'
import classes from './sign-in-page.module.css'

type Props = { linkExpired: boolean; onSignedIn: () => void }

/** `onSignedIn` goes where the person wanted to go. */
export function SignInPage({ linkExpired, onSignedIn }: Props) {
  const { t } = useTranslation('identity')
  const client = useQueryClient()
  const demo = useCall(listDemoLogins)
  const logins = demo.data?.logins ?? []
  const signedIn = async () => {
    await client.resetQueries({ queryKey: keyOf(getMe) })
    onSignedIn()
  }
  return (
    <Page title={t('signIn.title')} lead={t('signIn.lead')}>
      {linkExpired ? (
        <Alert color="amber" mb="xl" title={t('link.expiredTitle')}>
          {t('link.expiredText')}
        </Alert>
      ) : null}
      <div className={classes.columns} data-demo={logins.length > 0}>
        {logins.length > 0 ? <DemoDoors logins={logins} onSignedIn={signedIn} /> : null}
        <Stack className={classes.forms}>
          <PasswordForm onSignedIn={signedIn} />
          <Divider label={t('signIn.or')} />
          <LinkForm />
        </Stack>
      </div>
    </Page>
  )
}
