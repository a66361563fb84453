import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { usePeople } from '../room/use-people.ts'
import classes from './waiting-view.module.css'

const mostNames = 6
/** A larger crowd is not told apart: each name would be sent to everybody who waits. */
const mostToldApart = 30

/** Who is in the room already; in a large one, only how many. */
export function Inside() {
  const { t, i18n } = useTranslation('live')
  const others = useLive(({ here }) => Math.max(0, (here ?? 1) - 1))
  const me = useLive((state) => state.me?.personId)
  const people = usePeople(others > 0 && others < mostToldApart)
  if (others === 0) return <p className={classes.small}>{t('waiting.alone')}</p>
  const names = [...people.values()].filter(({ personId }) => personId !== me).map(({ name }) => name)
  const shown = names.slice(0, mostNames)
  const more = others - shown.length
  const all = more > 0 ? [...shown, t(shown.length > 0 ? 'waiting.others' : 'waiting.people', { count: more })] : shown
  return (
    <p className={classes.small}>
      {t('waiting.inside', { count: others })} {new Intl.ListFormat(i18n.language).format(all)}
    </p>
  )
}
