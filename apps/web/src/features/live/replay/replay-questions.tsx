import { useTranslation } from 'react-i18next'
import { QuestionsPanel } from '../questions/questions-panel.tsx'
import classes from './replay-side.module.css'

/** The questions as they stood at a moment, with the votes that they had in the end. */
export function ReplayQuestions() {
  const { t } = useTranslation('replay')
  return (
    <>
      <p className={classes.note}>{t('votesAtEnd')}</p>
      <QuestionsPanel />
    </>
  )
}
