import { Outlet, useRouterState } from '@tanstack/react-router'
import { type ReactNode, Suspense, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../components/link.tsx'
import { PageSkeleton } from '../../components/skeletons.tsx'
import { Header } from '../navigation/header.tsx'
import { OfflineBanner } from '../navigation/offline-banner.tsx'
import classes from './desk-layout.module.css'

/** Everything but the live room. */
export const DeskLayout = () => (
  <DeskFrame>
    <Outlet />
  </DeskFrame>
)

/** Header, page, and the focus where the new page begins. */
export function DeskFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const main = useRef<HTMLElement>(null)
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const shown = useRef(path)
  useEffect(() => {
    if (shown.current === path) return
    shown.current = path
    main.current?.focus()
  }, [path])
  return (
    <>
      <a className={classes.skip} href="#main">
        {t('skipToContent')}
      </a>
      <OfflineBanner />
      <Header />
      <main id="main" ref={main} tabIndex={-1} className={classes.main}>
        <Suspense fallback={<PageSkeleton />}>{children}</Suspense>
      </main>
      <footer className={classes.footer}>
        <TextLink to="/privacy" size="sm" c="dimmed">
          {t('privacy')}
        </TextLink>
      </footer>
    </>
  )
}
