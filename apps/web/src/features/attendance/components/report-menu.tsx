import { Button, Menu, Progress } from '@mantine/core'
import { reportFormats } from '@muster/contracts/attendance-report'
import type { ProjectId } from '@muster/contracts/ids'
import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { notifyDone, notifyFailed } from '../../../components/notify.ts'
import { failureWords } from '../../../lib/failure-words.ts'
import { useReport } from '../use-report.ts'
import classes from './report-menu.module.css'

/** Offers the report as a file of each kind; while one is written, how far it is. */
export function ReportMenu({ projectId }: { projectId: ProjectId }) {
  const { t, i18n } = useTranslation('attendance')
  const report = useReport(projectId, () => notifyDone(t('report.saved')))
  if (report.isPending) {
    const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(report.share)
    return (
      <div className={classes.making}>
        <span role="status">{t('report.making')}</span>
        <span aria-hidden>{percent}</span>
        <Progress.Root size="sm" className={classes.bar}>
          <Progress.Section value={report.share * 100} aria-label={t('report.making')} />
        </Progress.Root>
      </div>
    )
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<Download size={16} aria-hidden />}>
          {t('report.button')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {reportFormats.map((format) => (
          <Menu.Item
            key={format}
            onClick={() => report.mutate(format, { onError: (error) => notifyFailed(failureWords(t, error)) })}
          >
            {t(`report.format.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
