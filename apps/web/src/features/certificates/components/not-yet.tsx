import { Group } from '@mantine/core'
import type { Standing } from '@muster/contracts/attendance'
import type { ProjectId } from '@muster/contracts/ids'
import { reasonWords } from '@muster/words/reason-words'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../../components/link.tsx'
import { Section } from '../../../components/section.tsx'
import { TrackLines } from '../../../components/track-lines.tsx'
import classes from './not-yet.module.css'

type Props = { projectId: ProjectId; standing: Standing }

/** Why there is no certificate yet, or why there will be none: what is missing, or what is still to come. */
export function NotYet({ projectId, standing }: Props) {
  const { t, i18n } = useTranslation('certificates')
  const { outcome, reasons, sessions, tier } = standing
  const state = outcome !== 'complete' && tier !== null ? 'partial' : outcome
  const titles = new Map<string, string>(sessions.map(({ sessionId, title }) => [sessionId, title]))
  const words = reasons.map((reason) => {
    const title = titles.get(reason.sessionId ?? '')
    const session = title === undefined ? t('refused.aSession') : t('refused.session', { title })
    if (title !== undefined && reason.code === 'not-yet-held') return title
    if (title !== undefined && reason.code === 'still-open') return t('notYet.heldNow', { title })
    return reasonWords(t, reason, { language: i18n.language, session })
  })
  return (
    <>
      <div className={classes.state}>
        <TrackLines />
        <p className={classes.statement}>{t(`notYet.${state}.statement`)}</p>
        <p className={classes.text}>{t(`notYet.${state}.text`)}</p>
      </div>
      {words.length > 0 ? (
        <Section title={t(`notYet.${state}.reasons`)}>
          <ul className={classes.reasons}>
            {words.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Group gap="sm">
        {reasons.some(({ activity }) => activity === 'evaluation') ? (
          <ButtonLink to="/projects/$projectId/evaluation" params={{ projectId }}>
            {t('notYet.evaluation')}
          </ButtonLink>
        ) : null}
        {reasons.some(({ activity }) => typeof activity === 'string' && activity !== 'evaluation') ? (
          <ButtonLink to="/projects/$projectId/activities" params={{ projectId }}>
            {t('notYet.tasks')}
          </ButtonLink>
        ) : null}
        <ButtonLink to="/projects/$projectId/my-attendance" params={{ projectId }} variant="default">
          {t('notYet.attendance')}
        </ButtonLink>
      </Group>
    </>
  )
}
