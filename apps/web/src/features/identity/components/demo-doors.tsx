import { Alert, Title, UnstyledButton } from '@mantine/core'
import type { DemoLogin } from '@muster/contracts/demo'
import { useMutation } from '@tanstack/react-query'
import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { failureWords } from '../../../lib/failure-words.ts'
import { signInByPassword } from '../../../lib/sign-in.ts'
import classes from './demo-doors.module.css'

type Props = { logins: readonly DemoLogin[]; onSignedIn: () => Promise<void> }

/** The demo's doors: one a role, one click each. */
export function DemoDoors({ logins, onSignedIn }: Props) {
  const { t } = useTranslation('identity')
  const enter = useMutation({
    mutationFn: ({ email, password }: DemoLogin) => signInByPassword(email, password),
    onSuccess: onSignedIn,
  })
  return (
    <section aria-labelledby="demo-doors">
      <Title order={2} id="demo-doors">
        {t('demo.title')}
      </Title>
      <p className={classes.lead}>{t('demo.lead')}</p>
      {enter.error ? (
        <Alert color="red" role="alert">
          {failureWords(t, enter.error)}
        </Alert>
      ) : null}
      <ul className={classes.doors}>
        {logins.map((login) => (
          <li key={login.email}>
            <UnstyledButton className={classes.door} disabled={enter.isPending} onClick={() => enter.mutate(login)}>
              <span className={classes.words}>
                <strong>{t(`role.${login.role}`)}</strong>
                <span className={classes.what}>
                  <bdi>{login.name}</bdi> · {t(`demo.what.${login.role}`)}
                </span>
              </span>
              <ChevronRight size={18} aria-hidden className={classes.arrow} />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
