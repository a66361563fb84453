import { Drawer } from '@mantine/core'
import type { Standing } from '@muster/contracts/attendance'
import { useTranslation } from 'react-i18next'
import { CountryName } from '../../../components/country-name.tsx'
import { PersonName } from '../../../components/person-name.tsx'
import type { Programme } from '../use-programme.ts'
import { OutcomeBadge } from './outcome-badge.tsx'
import classes from './person-panel.module.css'
import { SessionDetail } from './session-detail.tsx'

type Props = {
  /** Null while the panel is closed. */
  standing: Standing | null
  programme: Programme
  timeZone: string
  asOfMs: number
  onClose: () => void
}

/** One person's timeline, beside the board. It follows the board's news while it is open. */
export function PersonPanel({ standing, programme, timeZone, asOfMs, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <Drawer
      opened={standing !== null}
      onClose={onClose}
      position="right"
      size="min(36rem, 100vw)"
      title={standing ? <PersonName names={standing.names} /> : null}
      closeButtonProps={{ 'aria-label': t('close') }}
      classNames={{ title: classes.title, content: classes.content, header: classes.header }}
    >
      {standing ? (
        <>
          <p className={classes.standing}>
            <OutcomeBadge outcome={standing.outcome} />
            {standing.country ? <CountryName code={standing.country} /> : null}
          </p>
          {standing.sessions.map((session) => (
            <SessionDetail
              key={session.sessionId}
              standing={session}
              name={programme.nameOf(session.sessionId)}
              scheduled={programme.byId.get(session.sessionId)}
              timeZone={timeZone}
              asOfMs={asOfMs}
              folded={session.outcome === 'complete' || session.outcome === 'not-required'}
            />
          ))}
        </>
      ) : null}
    </Drawer>
  )
}
