import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useConfirm } from '../../../components/confirm.tsx'
import { useGive } from '../room/use-give.ts'
import classes from './group-board.module.css'

const warningMs = 60_000

/** Brings everybody back to the stage: after a minute's warning, or at once. */
export function CloseGroups() {
  const { t } = useTranslation('live')
  const confirm = useConfirm()
  const { give, busy } = useGive('groups.close')
  const closeNow = async () => {
    const question = { title: t('groups.closeNowTitle'), text: t('groups.closeNowText'), confirm: t('groups.closeNow') }
    if (await confirm(question)) await give({ type: 'groups.close', inMs: 0 })
  }
  return (
    <div className={classes.close}>
      <Button size="sm" loading={busy} onClick={() => void give({ type: 'groups.close', inMs: warningMs })}>
        {t('groups.closeInMinute')}
      </Button>
      <Button size="sm" variant="default" onClick={() => void closeNow()}>
        {t('groups.closeNow')}
      </Button>
    </div>
  )
}
