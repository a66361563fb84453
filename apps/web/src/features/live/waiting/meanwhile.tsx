import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { stageOf } from '../store/selectors.ts'
import classes from './meanwhile.module.css'

/** What is worth a look before the session begins: one's name, one's line, where the sound is, and what counts. */
export function Meanwhile() {
  const { t } = useTranslation('door')
  const name = useLive(({ people, me }) => (me && people.get(me.personId)?.name) ?? null)
  const way = useLive((state) => state.way)
  const call = useLive((state) => stageOf(state).outsideVoice?.url ?? null)
  return (
    <div className={classes.meanwhile}>
      <h3 className={classes.heading}>{t('meanwhile.title')}</h3>
      <ul className={classes.list}>
        {name ? (
          <li>
            {t('meanwhile.name')} <bdi className={classes.name}>{name}</bdi>. {t('meanwhile.nameWrong')}
          </li>
        ) : null}
        <li>{way === 'polling' ? t('meanwhile.slowLine') : t('meanwhile.line')}</li>
        {call ? (
          <li>
            {t('meanwhile.sound')}{' '}
            <Anchor href={call} target="_blank" rel="noopener noreferrer">
              {t('live:call.join')}
            </Anchor>
          </li>
        ) : null}
        <li>{t('meanwhile.counts')}</li>
      </ul>
    </div>
  )
}
