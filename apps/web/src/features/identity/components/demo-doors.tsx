import { Title, UnstyledButton } from '@mantine/core'
import type { DemoLogin } from '@muster/contracts/demo'
import { useMutation } from '@tanstack/react-query'
import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '../../../components/refusal.tsx'
import { failureWords } from '../../../lib/failure-words.ts'
import { signInByPassword } from '../../../lib/sign-in.ts'
import { arrangeDoors } from '../arrange-doors.ts'
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
      <Refusal words={enter.error && failureWords(t, enter.error)} mb="md" />
      <div className={classes.groups}>
        {arrangeDoors(logins).map(({ group, doors }) => (
          <div key={group}>
            <h3 className={classes.group} id={`doors-${group}`} data-group={group}>
              {t(`demo.group.${group}`)}
            </h3>
            <ul className={classes.doors} aria-labelledby={`doors-${group}`}>
              {doors.map((login) => (
                <li key={login.email}>
                  <UnstyledButton
                    className={classes.door}
                    disabled={enter.isPending}
                    data-entering={(enter.isPending && enter.variables.email === login.email) || undefined}
                    onClick={() => enter.mutate(login)}
                  >
                    <span className={classes.words}>
                      <strong>{t(`role.${login.role}`)}</strong>
                      <bdi className={classes.who}>{login.name}</bdi>
                      <span className={classes.what}>{t(`demo.what.${login.role}`)}</span>
                    </span>
                    <ChevronRight size={18} aria-hidden className={classes.arrow} />
                  </UnstyledButton>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}
