import { Alert, Divider, Stack, Title } from '@mantine/core'
import { listDemoLogins } from '@muster/contracts/demo'
import { getMe } from '@muster/contracts/identity'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../../components/link.tsx'
import { Page } from '../../../components/page.tsx'
import { keyOf, useCall } from '../../../lib/query.ts'
import { DemoDoors } from '../components/demo-doors.tsx'
import { LinkForm } from '../components/link-form.tsx'
import { PasswordForm } from '../components/password-form.tsx'
import { SampleLines } from '../components/sample-lines.tsx'
import classes from './sign-in-page.module.css'

type Props = { linkExpired: boolean; onSignedIn: () => void }

/** What this is, and the way in. `onSignedIn` goes where the person wanted to go. */
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
    <Page title={t('signIn.title')} heading={t('signIn.lead')} aside={<SampleLines />}>
      {linkExpired ? (
        <Alert color="amber" mb="xl" title={t('link.expiredTitle')}>
          {t('link.expiredText')}
        </Alert>
      ) : null}
      <div className={classes.columns} data-demo={logins.length > 0}>
        {logins.length > 0 ? <DemoDoors logins={logins} onSignedIn={signedIn} /> : null}
        <section className={classes.forms} aria-labelledby="sign-in">
          <Title order={2} id="sign-in" size="h3" mb="md">
            {t(logins.length > 0 ? 'signIn.own' : 'signIn.title')}
          </Title>
          <Stack>
            <PasswordForm onSignedIn={signedIn} />
            <Divider label={t('signIn.or')} />
            <LinkForm />
          </Stack>
        </section>
      </div>
      <p className={classes.verify}>
        {t('signIn.holdCertificate')} <TextLink to="/verify">{t('signIn.verify')}</TextLink>
      </p>
    </Page>
  )
}
