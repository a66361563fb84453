import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '../../components/page.tsx'

/** Catches what no page expected, so that nobody is left before an empty window. */
export class CrashBoundary extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false }

  static getDerivedStateFromError() {
    return { crashed: true }
  }

  override render() {
    if (!this.state.crashed) return this.props.children
    return (
      <main>
        <CrashPage />
      </main>
    )
  }
}

/** Something of ours broke: says so, and offers the one thing that helps. */
export function CrashPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('crash.title')} lead={t('crash.text')}>
      <Button onClick={() => location.reload()}>{t('crash.reload')}</Button>
    </Page>
  )
}
