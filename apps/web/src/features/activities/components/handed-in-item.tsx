import { Button, Group } from '@mantine/core'
import { getHandedInFile, type HandedIn } from '@muster/contracts/activities'
import { addressOf } from '@muster/contracts/endpoint'
import type { ProjectId } from '@muster/contracts/ids'
import { useTranslation } from 'react-i18next'
import { AttachmentName } from '../../../components/attachment-name.tsx'
import { PersonName } from '../../../components/person-name.tsx'
import { StatusBadge, type Tone } from '../../../components/status-badge.tsx'
import { useMay, useMe } from '../../../lib/me.ts'
import { useActivityWords } from '../use-activity-words.ts'
import { useReview } from '../use-review.ts'
import classes from './handed-in-item.module.css'

const tones: Record<HandedIn['state'], Tone> = {
  done: 'credited',
  waiting: 'at-risk',
  validated: 'credited',
  declined: 'danger',
}

type Props = { projectId: ProjectId; handedIn: HandedIn; validated: boolean }

/** What one participant handed in, how it stands, and the ways to find it good or to decline it. */
export function HandedInItem({ projectId, handedIn, validated }: Props) {
  const { t } = useTranslation('activities')
  const { when } = useActivityWords()
  const { names, state, at, text, attachment, reason, round, personId, id } = handedIn
  const { validate, decline, busy } = useReview(projectId, handedIn)
  const isOwn = useMe()?.person?.id === personId
  const mayLook = useMay(projectId)('activity.review') && (validated || state !== 'done')
  return (
    <article className={classes.item}>
      <header className={classes.head}>
        <h3 className={classes.who}>
          <PersonName names={names} />
        </h3>
        <StatusBadge tone={tones[state]}>{t(`handed.state.${state}`)}</StatusBadge>
      </header>
      <p className={classes.soft}>{t(round > 1 ? 'handed.again' : 'handed.at', { at: when(at), round })}</p>
      {text ? (
        <p className={classes.words}>
          <bdi>{text}</bdi>
        </p>
      ) : null}
      {attachment ? (
        <AttachmentName
          fileName={attachment.fileName}
          href={addressOf(getHandedInFile, { params: { projectId, doneId: id } })}
        />
      ) : null}
      {reason ? <p className={classes.soft}>{t('handed.reason', { reason })}</p> : null}
      {mayLook && isOwn ? <p className={classes.soft}>{t('handed.own')}</p> : null}
      {mayLook && !isOwn ? (
        <Group gap="sm">
          {state === 'validated' ? null : (
            <Button size="sm" variant={state === 'waiting' ? 'filled' : 'default'} loading={busy} onClick={validate}>
              {t('handed.validate')}
            </Button>
          )}
          {state === 'declined' ? null : (
            <Button size="sm" variant="default" loading={busy} onClick={() => void decline()}>
              {t('handed.decline')}
            </Button>
          )}
        </Group>
      ) : null}
    </article>
  )
}
