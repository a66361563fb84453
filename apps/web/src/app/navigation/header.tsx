import { Link, useRouterState } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../components/link.tsx'
import { Logo } from '../../components/logo.tsx'
import { useMe } from '../../lib/me.ts'
import { AccountMenu } from './account-menu.tsx'
import classes from './header.module.css'
import { LookMenu } from './look-menu.tsx'
import { ProjectNav } from './project-nav.tsx'

/** Mark, the project's parts, and who one is. */
export function Header() {
  const { t } = useTranslation()
  const me = useMe()
  const isSigningIn = useRouterState({ select: ({ location }) => location.pathname === '/sign-in' })
  return (
    <header className={classes.header}>
      <div className={classes.bar}>
        <Link to="/" className={classes.mark}>
          <Logo size={24} />
          <span>Muster</span>
        </Link>
        <div className={classes.end}>
          <LookMenu />
          {me ? (
            <AccountMenu me={me} />
          ) : isSigningIn ? null : (
            <ButtonLink to="/sign-in" size="sm" variant="default">
              {t('signIn')}
            </ButtonLink>
          )}
        </div>
      </div>
      {me ? <ProjectNav me={me} /> : null}
    </header>
  )
}
