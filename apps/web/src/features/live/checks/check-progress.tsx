import { VisuallyHidden } from '@mantine/core'
import type { CheckProgress } from '@muster/contracts/checks'
import { BellRing } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useChecks } from '../api.ts'
import banner from '../room/banner.module.css'
import { useLive, useWhere } from '../room/live-context.tsx'
import { useServerNow } from '../room/use-server-now.ts'
import { countdown } from '../rules/countdown.ts'
import { phaseOf, stageOf } from '../store/selectors.ts'
import classes from './check-progress.module.css'

/** For those who run the session, while a check is open: how many have answered, and the code that is to be said. */
export function CheckProgressBanner() {
  const { t } = useTranslation('live')
  const last = useLive((state) => stageOf(state).checks.asked.at(-1) ?? null)
  const nowMs = useServerNow()
  const isHeld = useLive((state) => phaseOf(state) === 'open')
  const isOpen = isHeld && last !== null && nowMs <= last.expiresAt
  const { data } = useChecks(useWhere(), { enabled: isOpen })
  const check = data?.checks.find(({ checkId }) => checkId === last?.checkId)
  return (
    <>
      <VisuallyHidden role="status">{isOpen ? t('check.open') : null}</VisuallyHidden>
      {isOpen && check ? (
        <section className={banner.banner} data-tone="neutral" aria-label={t('check.label')}>
          <BellRing size={18} aria-hidden />
          <span className={banner.words}>
            {check.code === null ? (
              <strong>{t('check.open')}</strong>
            ) : (
              <>
                <strong>{t('check.sayCode')}</strong> <Code code={check.code} />
              </>
            )}{' '}
            <Answered check={check} />
          </span>
          <span aria-hidden className={classes.figures}>
            {countdown(last.expiresAt - nowMs)}
          </span>
        </section>
      ) : null}
    </>
  )
}

/** “41 of 57 answered”, and how many it could not reach or came late. */
export function Answered({ check: { put, reached, answered, late } }: { check: CheckProgress }) {
  const { t } = useTranslation('live')
  const parts = [
    t('check.progress', { answered, count: reached }),
    ...(late > 0 ? [t('check.lateOnes', { count: late })] : []),
    ...(put > reached ? [t('check.unreached', { count: put - reached })] : []),
  ]
  return <span className={classes.answered}>{parts.join(' · ')}</span>
}

/** A code in figures that can be read out one by one. */
const Code = ({ code }: { code: string }) => <span className={classes.code}>{[...code].join(' ')}</span>
