import { VisuallyHidden } from '@mantine/core'
import type { Session } from '@muster/contracts/programme'
import type { Project } from '@muster/contracts/projects'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ButtonLink } from '../../../components/link.tsx'
import { useMay } from '../../../lib/me.ts'
import { AllHeld } from './all-held.tsx'
import classes from './no-session.module.css'

type Props = { project: Project; sessions: readonly Session[] }

/** In place of the next session where there is none. */
export function NoSession(props: Props) {
  const { t } = useTranslation('projects')
  return (
    <section aria-labelledby="no-session">
      <VisuallyHidden>
        <h2 id="no-session">{t('none.heading')}</h2>
      </VisuallyHidden>
      <Why {...props} />
    </section>
  )
}

/** Why it was cancelled, in the words of whoever decided it. */
const Reason = ({ text }: { text: string }) => (
  <blockquote dir="auto" className={classes.reason}>
    {text}
  </blockquote>
)

/** The project was cancelled, its programme is still to be made, or all has been held. */
function Why({ project, sessions }: Props) {
  const { t } = useTranslation('projects')
  const may = useMay(project.id)
  const params = { projectId: project.id }
  if (project.state === 'cancelled')
    return (
      <EmptyState
        title={t('none.cancelled.title')}
        text={t('none.cancelled.text')}
        action={project.cancelledReason ? <Reason text={project.cancelledReason} /> : null}
      />
    )
  if (sessions.length === 0)
    return (
      <EmptyState
        title={t('none.unplanned.title')}
        text={t(may('programme.edit') ? 'none.unplanned.textForEditor' : 'none.unplanned.text')}
        action={
          may('programme.edit') ? (
            <ButtonLink to="/projects/$projectId/programme" params={params}>
              {t('none.unplanned.action')}
            </ButtonLink>
          ) : null
        }
      />
    )
  return <AllHeld projectId={project.id} />
}
