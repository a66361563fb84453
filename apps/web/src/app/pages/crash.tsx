import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '../../components/page.tsx'
import { TrackLines } from '../../components/track-lines.tsx'
import { CallError } from '../../lib/call.ts'
import { failureWords } from '../../lib/failure-words.ts'

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

/** Something of ours broke, or the server was not to be reached: says which, and offers the one thing that helps. */
export function CrashPage({ error }: { error?: unknown }) {
  const { t } = useTranslation()
  const isRefused = error instanceof CallError
  return (
    <Page
      over={<TrackLines />}
      title={t(isRefused ? 'failed' : 'crash.title')}
      lead={isRefused ? failureWords(t, error) : t('crash.text')}
    >
      <Button onClick={() => location.reload()}>{t('crash.reload')}</Button>
    </Page>
  )
}
