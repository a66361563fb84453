import { Button, FileButton, Text } from '@mantine/core'
import type { ImportId, ProjectId, SessionId } from '@muster/contracts/ids'
import { logLimits } from '@muster/contracts/imports'
import { Upload } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '../../../components/refusal.tsx'
import { UploadProgress } from '../../../components/upload-progress.tsx'
import { useLogUpload } from '../use-log-upload.ts'
import classes from './log-upload.module.css'

type Props = { projectId: ProjectId; sessionId: SessionId; onBrought: (importId: ImportId) => void }

const accepted = '.csv,.tsv,.txt,.json,.xml,text/csv,text/plain,application/json,text/xml'
const megabyte = 1024 * 1024

/** Brings a log; says how far it is, and in words why one is refused. */
export function LogUpload({ onBrought, ...params }: Props) {
  const { t, i18n } = useTranslation('imports')
  const { send, share, refusal } = useLogUpload(params, onBrought)
  const number = new Intl.NumberFormat(i18n.language)
  const limits = { rows: number.format(logLimits.maxRows), size: `${logLimits.maxBytes / megabyte} MB` }
  return (
    <div className={classes.upload}>
      <FileButton accept={accepted} onChange={(file) => void (file && send(file))}>
        {(props) => (
          <Button {...props} loading={share !== null} leftSection={<Upload size={18} aria-hidden />}>
            {t('upload.choose')}
          </Button>
        )}
      </FileButton>
      <ul className={classes.formats}>
        {(['zoom', 'teams', 'bigbluebutton', 'plain'] as const).map((kind) => (
          <li key={kind}>{t(`upload.kinds.${kind}`)}</li>
        ))}
      </ul>
      <Text size="sm" className={classes.soft}>
        {t('upload.limits', limits)}
      </Text>
      <UploadProgress
        share={share}
        label={t('upload.progress')}
        words={t(share === 1 ? 'upload.reading' : 'upload.sending')}
      />
      <Refusal words={refusal} />
    </div>
  )
}
