import { notifications } from '@mantine/notifications'

const shownMs = 6000

/** Says that something was done; read out politely, gone by itself. */
export const notifyDone = (message: string) => notifications.show({ message, color: 'green', autoClose: shownMs })

/** Says that something failed; stays until it is closed. */
export const notifyFailed = (message: string) => notifications.show({ message, color: 'red', autoClose: false })
