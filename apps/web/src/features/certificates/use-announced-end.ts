import type { IssueRun } from '@muster/contracts/certificates'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../components/announce.tsx'
import { isAtWork } from './issue-run.ts'
import { runWords } from './run-words.ts'

/** Tells who cannot see the progress that a run which was at work here has ended, and with what. */
export function useAnnouncedEnd(run: IssueRun | null): void {
  const { t } = useTranslation('certificates')
  const followed = useRef<string | null>(null)
  useEffect(() => {
    if (run === null) return
    if (isAtWork(run)) {
      followed.current = run.id
      return
    }
    if (followed.current !== run.id) return
    followed.current = null
    announce(t('run.ended', runWords(t, run)))
  }, [run, t])
}
