import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useRehearsing } from '../rehearsal/rehearsal-context.tsx'
import { useLive } from '../room/live-context.tsx'
import { useGive } from '../room/use-give.ts'
import { phaseOf } from '../store/selectors.ts'
import { useEndSession } from './use-end-session.ts'

/** Opens the session, and ends it for everybody. */
export function LifecycleButton() {
  const { t } = useTranslation('live')
  const phase = useLive(phaseOf)
  const { rehearsalId } = useRehearsing()
  const opening = useGive('session.open')
  const ending = useEndSession()
  if (phase === 'planned')
    return (
      <Button loading={opening.busy} onClick={() => void opening.give({ type: 'session.open' })}>
        {t('waiting.open')}
      </Button>
    )
  if (phase !== 'open' || rehearsalId !== null) return null
  return (
    <Button variant="default" loading={ending.busy} onClick={() => void ending.end()}>
      {t('controls.endForAll')}
    </Button>
  )
}
