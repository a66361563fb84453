import { UnstyledButton } from '@mantine/core'
import type { Standing } from '@muster/contracts/attendance'
import { sayAllowance, sayLengths } from '@muster/words/lengths'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PresenceLine } from '../../../components/presence-line.tsx'
import { useOwnStanding } from '../api.ts'
import { useLive, useWhere } from '../room/live-context.tsx'
import { useServerNow } from '../room/use-server-now.ts'
import { type OwnPresence, ownPresence } from '../rules/own-presence.ts'
import { isLive, phaseOf } from '../store/selectors.ts'
import classes from './presence-meter.module.css'

/**
 * The participant's attendance of this session while it runs: a line under the title, folded while all is well, in words
 * as soon as something is at risk. The server's count, carried on from second to second.
 */
export function PresenceMeter() {
  const { t } = useTranslation('live')
  const where = useWhere()
  const { data } = useOwnStanding(where)
  const isOpen = useLive((state) => phaseOf(state) === 'open')
  const isPresent = useLive(isLive)
  /** Folded or unfolded by hand; holds until the mood changes. */
  const [chosen, setChosen] = useState<{ mood: OwnPresence['mood']; shown: boolean } | null>(null)
  const nowMs = useServerNow()
  const words = useMeterWords()
  const widerWords = useWiderWords()
  const standing = data?.standing.sessions.find(({ sessionId }) => sessionId === where.sessionId)
  if (!isOpen || !data || !standing || standing.state !== 'open' || standing.outcome === 'not-required') return null
  const presence = ownPresence(standing, data.asOf, {
    nowMs,
    isPresent,
    bridgedMs: data.policy.policy.gaps.bridgedUpToS * 1000,
  })
  if (!presence.line) return null
  // The session may be well, and yet the day or the programme it is judged with at risk.
  const wider =
    presence.mood === 'well' ? data.standing.risks.find(({ code }) => code === 'in-all-still-open') : undefined
  const mood = wider ? 'at-risk' : presence.mood
  const isShown = chosen?.mood === mood ? chosen.shown : mood !== 'well'
  return (
    <section className={classes.meter} data-mood={mood} aria-label={t('meter.label')}>
      <UnstyledButton
        className={classes.fold}
        aria-expanded={isShown}
        aria-label={t('meter.toggle')}
        onClick={() => setChosen({ mood, shown: !isShown })}
      >
        <PresenceLine line={presence.line} label={words(presence)} nowMs={nowMs} />
        <ChevronDown size={16} aria-hidden className={classes.chevron} />
      </UnstyledButton>
      {isShown ? <p className={classes.words}>{wider ? widerWords(wider) : words(presence)}</p> : null}
    </section>
  )
}

function useMeterWords(): (presence: OwnPresence) => string {
  const { t, i18n } = useTranslation('live')
  return ({ mood, missedMs, allowedMissMs, mayStillMissMs }) => {
    const times = {
      ...sayLengths({ missed: missedMs, allowed: allowedMissMs }, i18n.language),
      left: sayAllowance(mayStillMissMs ?? 0, i18n.language),
    }
    if (mood !== 'well') return t(`meter.${mood}`, times)
    return missedMs < 1000 ? t('meter.whole', times) : t('meter.well', times)
  }
}

function useWiderWords(): (risk: Standing['risks'][number]) => string {
  const { t, i18n } = useTranslation('live')
  return ({ mayStillMissMs }) => t('meter.in-all', { left: sayAllowance(Number(mayStillMissMs), i18n.language) })
}
