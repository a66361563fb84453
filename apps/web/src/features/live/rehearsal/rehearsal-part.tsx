import { Button, Checkbox } from '@mantine/core'
import { getRehearsal, startRehearsal } from '@muster/contracts/rehearsals'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notifyFailed } from '../../../components/notify.ts'
import { failureWords } from '../../../lib/failure-words.ts'
import { useAct, useCall } from '../../../lib/query.ts'
import { useLive, useWhere } from '../room/live-context.tsx'
import { mayPresent, mayRun } from '../store/selectors.ts'
import { useRehearsing } from './rehearsal-context.tsx'
import classes from './rehearsal-part.module.css'

const askedEveryMs = 10_000

/** Before a session: the way into its rehearsal, and for those who run it the way to begin one. */
export function RehearsalPart() {
  const { t } = useTranslation('rehearsal')
  const params = useWhere()
  const { goTo } = useRehearsing()
  const isStaff = useLive(mayRun)
  // A thousand people who wait need not ask again and again for what is hardly ever for them.
  const isAskedTo = useLive(mayPresent)
  const asking = useCall(getRehearsal, { params }, isAskedTo ? { every: askedEveryMs } : {})
  const running = asking.data?.rehearsal ?? null
  const starting = useAct(startRehearsal, [getRehearsal])
  const [withInvited, setWithInvited] = useState(false)
  if (running)
    return (
      <div className={classes.part}>
        <p className={classes.text}>{running.withInvited ? t('runsForAll') : t('runs')}</p>
        <Button variant="default" onClick={() => goTo(running.id)}>
          {t('join')}
        </Button>
      </div>
    )
  if (!isStaff) return null
  const start = () =>
    starting.mutate(
      { params, body: { withInvited } },
      {
        onSuccess: ({ rehearsal }) => goTo(rehearsal.id),
        onError: (error) => notifyFailed(failureWords(t, error)),
      },
    )
  return (
    <div className={classes.part}>
      <p className={classes.text}>{t('about')}</p>
      <Checkbox
        label={t('withInvited')}
        checked={withInvited}
        onChange={(event) => setWithInvited(event.currentTarget.checked)}
      />
      <Button variant="default" loading={starting.isPending} onClick={start}>
        {t('start')}
      </Button>
    </div>
  )
}
