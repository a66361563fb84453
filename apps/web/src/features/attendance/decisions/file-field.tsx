import { FileInput, type FileInputProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { acceptedFiles, fileHint } from './attached-file.ts'

/** One file beside a decision or a request; none is fine. */
export function FileField(props: Pick<FileInputProps, 'value' | 'onChange' | 'error'>) {
  const { t } = useTranslation('decisions')
  return (
    <FileInput
      label={t('form.file')}
      description={fileHint(t)}
      placeholder={t('form.noFile')}
      accept={acceptedFiles}
      clearable
      clearButtonProps={{ 'aria-label': t('form.removeFile') }}
      {...props}
    />
  )
}
