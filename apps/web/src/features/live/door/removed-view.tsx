import { Anchor, Button, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { EmailAddress } from '../../../components/email-address.tsx'
import { ButtonLink } from '../../../components/link.tsx'
import { Moment } from '../../../components/moment.tsx'
import { TrackLines } from '../../../components/track-lines.tsx'
import { useOwnRemoval } from '../api.ts'
import { useLiveStore, useWhere } from '../room/live-context.tsx'
import classes from '../room/threshold.module.css'

/** What had the focus in the room is gone with it. */
const takeFocus = (title: HTMLElement | null) => title?.focus()

/** For somebody who was removed: what happened, what it means for them, and whom they can write to. */
export function RemovedView() {
  const { t } = useTranslation('door')
  const store = useLiveStore()
  const where = useWhere()
  const removal = useOwnRemoval(where).data?.removal ?? null
  return (
    <div className={classes.threshold} role="alert">
      <TrackLines />
      <Title order={2} ref={takeFocus} tabIndex={-1} className={classes.title}>
        {t('out.title')}
      </Title>
      {removal ? (
        <Text>
          <Moment at={removal.at} />
        </Text>
      ) : null}
      {removal?.reason ? (
        <Text>
          {t('out.reason')} <bdi>{removal.reason}</bdi>
        </Text>
      ) : null}
      <Text>{t('out.text')}</Text>
      {removal && removal.contacts.length > 0 ? (
        <div>
          <Text>{t('out.writeTo')}</Text>
          {removal.contacts.map(({ name, email }) => (
            <Text key={email}>
              <bdi>{name}</bdi>{' '}
              <Anchor href={`mailto:${email}`}>
                <EmailAddress address={email} />
              </Anchor>
            </Text>
          ))}
        </div>
      ) : null}
      <div className={classes.actions}>
        <ButtonLink to="/projects/$projectId/programme" params={{ projectId: where.projectId }}>
          {t('live:threshold.programme')}
        </ButtonLink>
        <Button variant="default" onClick={() => store.join()}>
          {t('live:threshold.tryAgain')}
        </Button>
      </div>
    </div>
  )
}
