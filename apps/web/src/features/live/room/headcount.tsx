import { VisuallyHidden } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useDirectory } from '../api.ts'
import { phaseOf } from '../store/selectors.ts'
import classes from './headcount.module.css'
import { useLive, useWhere } from './live-context.tsx'
import { usePeople } from './use-people.ts'

/** For those who run the session: how many participants are here, of how many, until it is over; leads to the attendance board. */
export function Headcount() {
  const { t } = useTranslation('live')
  const where = useWhere()
  const here = [...usePeople().values()].filter(({ role }) => role === 'participant').length
  const isOver = useLive((state) => ['ended', 'cancelled'].includes(phaseOf(state)))
  const all = useDirectory(where).data?.people.filter(({ role }) => role === 'participant').length
  if (isOver) return null
  return (
    <Link
      to="/projects/$projectId/attendance"
      params={{ projectId: where.projectId }}
      target="_blank"
      className={classes.count}
    >
      <Users size={16} aria-hidden />
      <bdi>
        {here}
        {all === undefined ? null : <span className={classes.all}> / {all}</span>}
        <VisuallyHidden component="span"> {t('top.headcount')}</VisuallyHidden>
      </bdi>
    </Link>
  )
}
