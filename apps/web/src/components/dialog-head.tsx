import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './dialog-head.module.css'

/** The title of a dialog and its way out. Not Mantine's header: that would be a second banner beside the page's own. */
export function DialogHead({ title }: { title: string }) {
  const { t } = useTranslation()
  return (
    <div className={classes.head}>
      <Modal.Title className={classes.title}>{title}</Modal.Title>
      <Modal.CloseButton aria-label={t('close')} />
    </div>
  )
}

/** For a dialog that begins with a `DialogHead`. */
export const withOwnHead = { withCloseButton: false, padding: 'lg' } as const
