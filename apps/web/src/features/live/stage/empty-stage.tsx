import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../components/empty-state.tsx'
import { useLive } from '../room/live-context.tsx'
import { useRoomView } from '../room/room-view.tsx'
import { mayPresent, stageOf } from '../store/selectors.ts'
import classes from './empty-stage.module.css'

/** Nothing is shown: what comes here, and for those who may show something the first step. */
export function EmptyStage() {
  const { t } = useTranslation('live')
  const { showTool } = useRoomView()
  const isPresenter = useLive(mayPresent)
  const hasCall = useLive((state) => stageOf(state).outsideVoice !== null)
  const words = isPresenter ? 'presenter' : hasCall ? 'withCall' : 'text'
  return (
    <div className={classes.empty}>
      <h2 className={classes.hidden}>{t('stage.now')}</h2>
      <EmptyState
        title={t('stage.empty.title')}
        text={t(`stage.empty.${words}`)}
        action={isPresenter ? <Button onClick={() => showTool('present')}>{t('stage.empty.present')}</Button> : null}
      />
    </div>
  )
}
