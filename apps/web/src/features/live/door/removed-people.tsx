import type { DoorState } from '@muster/live/door/model'
import { useTranslation } from 'react-i18next'
import { useConfirm } from '../../../components/confirm.tsx'
import { useLive } from '../room/live-context.tsx'
import { useGive } from '../room/use-give.ts'
import { useWho } from '../room/use-who.ts'
import { findStream, staffIdOf } from '../store/selectors.ts'
import classes from './door.module.css'
import { RowButton } from './row-button.tsx'

/** Who was removed from the room, by whom and why; the way back in is here. */
export function RemovedPeople({ removed }: { removed: DoorState['removed'] }) {
  const { t } = useTranslation('door')
  const who = useWho()
  const confirm = useConfirm()
  const staffId = useLive(staffIdOf)
  const words = useLive((state) => findStream(state, staffId)?.words ?? null)
  const { give } = useGive('door.readmit')
  if (removed.length === 0) return null
  const readmit = async ({ personId }: DoorState['removed'][number], name: string) => {
    const question = { title: t('readmitTitle', { name }), text: t('readmitText'), confirm: t('readmit') }
    if (await confirm(question)) await give({ type: 'door.readmit', personId }, staffId)
  }
  return (
    <>
      <h3 className={classes.heading}>{t('removed', { count: removed.length })}</h3>
      <ul className={classes.list}>
        {removed.map((removal) => {
          const { name } = who(removal.personId)
          return (
            <li key={removal.personId} className={classes.row}>
              <span className={classes.words}>
                <bdi className={classes.name}>{name}</bdi>
                <span className={classes.about}>
                  {t('by', { name: who(removal.by).name })}: <bdi>{words?.[removal.seq] ?? t('reasonErased')}</bdi>
                </span>
              </span>
              <RowButton
                label={t('readmit')}
                about={t('readmitOf', { name })}
                onClick={() => void readmit(removal, name)}
              />
            </li>
          )
        })}
      </ul>
    </>
  )
}
