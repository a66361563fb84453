import { Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DialogHead, withOwnHead } from './dialog-head.tsx'

/** `more`: what does not fit into a sentence. */
type Question = { title: string; text: string; more?: ReactNode; confirm: string; danger?: true }

/** Asks before what hurts. Resolves to whether the person said yes; closing the dialog is a no. */
export function useConfirm(): (question: Question) => Promise<boolean> {
  const { t } = useTranslation()
  return ({ title, text, more, confirm, danger }) =>
    new Promise((resolve) => {
      modals.openConfirmModal({
        ...withOwnHead,
        children: (
          <>
            <DialogHead title={title} />
            <Text>{text}</Text>
            {more}
          </>
        ),
        labels: { confirm, cancel: t('cancel') },
        confirmProps: danger ? { color: 'red' } : {},
        onConfirm: () => resolve(true),
        onCancel: () => resolve(false),
        onClose: () => resolve(false),
      })
    })
}
