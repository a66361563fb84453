import { Divider, Stack } from '@mantine/core'
import { listDemoLogins } from '@muster/contracts/demo'
import { getMe } from '@muster/contracts/identity'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Logo } from '../../../components/logo.tsx'
import { Page } from '../../../components/page.tsx'
import { keyOf, useCall } from '../../../lib/query.ts'
import { DemoDoors } from '../components/demo-doors.tsx'
import { LinkForm } from '../components/link-form.tsx'
import { PasswordForm } from '../components/password-form.tsx'
import classes from './sign-in-page.module.css'

/** `onSignedIn` goes where the person wanted to go. */
export function SignInPage({ onSignedIn }: { onSignedIn: () => void }) {
  const { t } = useTranslation('identity')
  const client = useQueryClient()
  const demo = useCall(listDemoLogins)
  const logins = demo.data?.logins ?? []
  const signedIn = async () => {
    await client.resetQueries({ queryKey: keyOf(getMe) })
    onSignedIn()
  }
  return (
    <Page title={t('signIn.title')} lead={t('signIn.lead')} over={<Logo size={36} />}>
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
