import { PersonId } from '@muster/contracts/ids'
import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { useWho } from '../room/use-who.ts'
import { stageOf } from '../store/selectors.ts'
import classes from './replay-stage.module.css'

/** The groups that were open, and who was placed in each. What was said in them is not looked at again. */
export function ReplayGroups() {
  const { t, i18n } = useTranslation('replay')
  const who = useWho()
  const groups = useLive((state) => stageOf(state).groups)
  if (!groups) return null
  const list = new Intl.ListFormat(i18n.language, { type: 'unit' })
  const namesIn = (groupId: string) =>
    Object.entries(groups.placed).flatMap(([personId, placed]) => {
      const known = PersonId.safeParse(personId)
      return placed === groupId && known.success ? [who(known.data).name] : []
    })
  return (
    <section aria-labelledby="replay-groups">
      <h2 id="replay-groups" className={classes.heading}>
        {t('groups')}
      </h2>
      <dl className={classes.list}>
        {groups.rooms.map(({ groupId, name }) => (
          <div key={groupId}>
            <dt>
              <bdi>{name}</bdi>
            </dt>
            <dd>
              <bdi>{list.format(namesIn(groupId)) || t('nobody')}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
