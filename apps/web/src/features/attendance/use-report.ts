import { exportAttendance, type ReportFormat, ReportLanguage, ReportNews } from '@muster/contracts/attendance-report'
import type { ProjectId } from '@muster/contracts/ids'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CallError, callForLines } from '../../lib/call.ts'
import { collect, fileOf, nothingYet } from './collect-report.ts'

const keptForMs = 60_000

/** Has a report written, tells how much of it is (0 to 1), and saves it. */
export function useReport(projectId: ProjectId, onSaved: () => void) {
  const { i18n } = useTranslation()
  const [share, setShare] = useState(0)
  const mutation = useMutation({
    async mutationFn(format: ReportFormat) {
      setShare(0)
      let report = nothingYet
      const language = ReportLanguage.parse(i18n.language)
      await callForLines(
        exportAttendance,
        { params: { projectId }, body: { format, language } },
        {
          message: ReportNews,
          onMessage(news) {
            report = collect(report, news)
            setShare(report.share)
          },
        },
      )
      const file = fileOf(report)
      if (file === null) throw new CallError({ code: 'UNAVAILABLE', reason: 'no-connection' })
      return file
    },
    onSuccess(file) {
      save(file)
      onSaved()
    },
  })
  return { ...mutation, share }
}

function save(file: File): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = file.name
  link.click()
  // Some browsers begin to save only a moment later.
  setTimeout(() => URL.revokeObjectURL(link.href), keptForMs)
}
