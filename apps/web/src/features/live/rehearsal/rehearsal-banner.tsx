import { Button } from '@mantine/core'
import { endRehearsal, getRehearsal } from '@muster/contracts/rehearsals'
import { FlaskConical } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useConfirm } from '../../../components/confirm.tsx'
import { notifyFailed } from '../../../components/notify.ts'
import { failureWords } from '../../../lib/failure-words.ts'
import { useAct } from '../../../lib/query.ts'
import classes from '../room/banner.module.css'
import { useLive, useWhere } from '../room/live-context.tsx'
import { mayRun } from '../store/selectors.ts'
import { useRehearsing } from './rehearsal-context.tsx'

/** As long as one is in a rehearsal: that nothing counts, the way back, and for those who run it its end. */
export function RehearsalBanner() {
  const { t } = useTranslation('rehearsal')
  const params = useWhere()
  const confirm = useConfirm()
  const { rehearsalId, goBack } = useRehearsing()
  const isStaff = useLive(mayRun)
  const ending = useAct(endRehearsal, [getRehearsal])
  if (rehearsalId === null) return null
  const end = async () => {
    const question = { title: t('endTitle'), text: t('endText'), confirm: t('end'), danger: true } as const
    if (!(await confirm(question))) return
    ending.mutate({ params }, { onSuccess: goBack, onError: (error) => notifyFailed(failureWords(t, error)) })
  }
  return (
    <section className={classes.banner} data-tone="at-risk" aria-label={t('label')}>
      <FlaskConical size={18} aria-hidden />
      <span className={classes.words}>
        <strong>{t('banner')}</strong> {t('bannerText')}
      </span>
      <span className={classes.actions}>
        <Button size="compact-sm" variant="default" onClick={goBack}>
          {t('goBack')}
        </Button>
        {isStaff ? (
          <Button size="compact-sm" variant="default" loading={ending.isPending} onClick={() => void end()}>
            {t('end')}
          </Button>
        ) : null}
      </span>
    </section>
  )
}
