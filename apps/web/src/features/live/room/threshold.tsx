import { Button, Loader, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../../components/link.tsx'
import { TrackLines } from '../../../components/track-lines.tsx'
import { LockedDoor } from '../door/locked-door.tsx'
import { RemovedView } from '../door/removed-view.tsx'
import { useRehearsing } from '../rehearsal/rehearsal-context.tsx'
import type { Connection } from '../store/live-state.ts'
import { useLive, useLiveStore, useWhere } from './live-context.tsx'
import { refusalWords } from './refusal-words.ts'
import classes from './threshold.module.css'

/** What had the focus in the room is gone with it. */
const takeFocus = (title: HTMLElement | null) => title?.focus()

/** Before the room, or out of it: what is the matter, and the one thing that helps. */
export function Threshold({ connection }: { connection: Connection }) {
  const { t } = useTranslation('live')
  const store = useLiveStore()
  const { projectId } = useWhere()
  const failure = useLive((state) => state.failure)
  const { rehearsalId, goBack } = useRehearsing()
  const eviction = useLive((state) => state.eviction)

  if (connection === 'waiting') return <LockedDoor />
  if (eviction === 'removed' || failure?.reason === 'removed') return <RemovedView />
  if (connection === 'connecting')
    return (
      <div className={classes.threshold} role="status">
        <Loader type="dots" />
        <Text>{t('threshold.connecting')}</Text>
      </div>
    )
  const words = {
    outdated: [t('threshold.outdated.title'), t('threshold.outdated.text')],
    evicted: [t('threshold.evicted.title'), t(`threshold.evicted.${eviction ?? 'session-gone'}`)],
    refused: [t('threshold.refused'), failure ? refusalWords(t, failure) : ''],
    left: [t('threshold.left.title'), t('threshold.left.text')],
    live: ['', ''],
    reconnecting: ['', ''],
    replay: ['', ''],
  }[connection]
  return (
    <div className={classes.threshold} role="alert">
      <TrackLines />
      <Title key={connection} order={2} ref={takeFocus} tabIndex={-1} className={classes.title}>
        {words[0]}
      </Title>
      <Text>{words[1]}</Text>
      <div className={classes.actions}>
        {connection === 'outdated' ? (
          <Button onClick={() => location.reload()}>{t('threshold.reload')}</Button>
        ) : failure?.code === 'UNAUTHENTICATED' || eviction === 'signed-out' ? (
          <ButtonLink to="/sign-in" search={{ next: location.pathname }}>
            {t('threshold.signIn')}
          </ButtonLink>
        ) : rehearsalId !== null ? (
          <Button onClick={goBack}>{t('rehearsal:goBack')}</Button>
        ) : (
          <Button onClick={() => store.join()}>
            {connection === 'refused' ? t('threshold.tryAgain') : t('threshold.again')}
          </Button>
        )}
        <ButtonLink variant="default" to="/projects/$projectId/programme" params={{ projectId }}>
          {t('threshold.programme')}
        </ButtonLink>
      </div>
    </div>
  )
}
