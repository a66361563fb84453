import { FileInput, type FileInputProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { acceptedFiles } from '../lib/attached-file.ts'

type Props = Pick<FileInputProps, 'value' | 'onChange' | 'error'> & {
  /** What it may be, for how long it is kept, and who can open it. */
  hint: string
}

/** One file beside what is written; none is fine. */
export function FileField({ hint, ...props }: Props) {
  const { t } = useTranslation()
  return (
    <FileInput
      label={t('file.label')}
      description={hint}
      placeholder={t('file.none')}
      accept={acceptedFiles}
      clearable
      clearButtonProps={{ 'aria-label': t('file.remove') }}
      {...props}
    />
  )
}
