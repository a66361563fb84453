import { notifications } from '@mantine/notifications'
import i18next from 'i18next'

const shownMs = 6000

const show = (toast: { message: string; color: string; autoClose: number | false }) =>
  notifications.show({ ...toast, closeButtonProps: { 'aria-label': i18next.t('close') } })

/** Says that something was done; read out politely, gone by itself. */
export const notifyDone = (message: string) => show({ message, color: 'green', autoClose: shownMs })

/** Says that something failed; stays until it is closed. */
export const notifyFailed = (message: string) => show({ message, color: 'red', autoClose: false })
