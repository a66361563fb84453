import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import classes from './waiting-view.module.css'

const mostNames = 6

/** Who is in the room already. */
export function Inside() {
  const { t, i18n } = useTranslation('live')
  const names = useLive(({ people, me }) =>
    [...people.values()].filter(({ personId }) => personId !== me?.personId).map(({ name }) => name),
  )
  if (names.length === 0) return <p className={classes.small}>{t('waiting.alone')}</p>
  const shown = names.slice(0, mostNames)
  const more = names.length - shown.length
  const all = more > 0 ? [...shown, t('waiting.others', { count: more })] : shown
  return (
    <p className={classes.small}>
      {t('waiting.inside', { count: names.length })} {new Intl.ListFormat(i18n.language).format(all)}
    </p>
  )
}
