import { useTranslation } from 'react-i18next'
import { useConfirm } from '../../../components/confirm.tsx'
import { useGive } from '../room/use-give.ts'

/** Ends the session for everybody, once it is confirmed. */
export function useEndSession(): { end: () => Promise<void>; busy: boolean } {
  const { t } = useTranslation('live')
  const confirm = useConfirm()
  const { give, busy } = useGive('session.end')
  return {
    busy,
    async end() {
      const question = {
        title: t('endSession.title'),
        text: t('endSession.text'),
        confirm: t('endSession.confirm'),
        danger: true,
      } as const
      if (await confirm(question)) await give({ type: 'session.end' })
    },
  }
}
