import { Button, Progress, TextInput, VisuallyHidden } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { limits } from '@muster/live/limits'
import { sayLengths } from '@muster/words/lengths'
import { BellRing } from 'lucide-react'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notifyDone } from '../../../components/notify.ts'
import { useLive } from '../room/live-context.tsx'
import { useGive } from '../room/use-give.ts'
import { useServerNow } from '../room/use-server-now.ts'
import { countdown } from '../rules/countdown.ts'
import { findShownCheck, type ShownCheck } from '../rules/shown-check.ts'
import { ownChecks, ownStreamId, phaseOf } from '../store/selectors.ts'
import classes from './check-banner.module.css'
import { useTitleHint } from './use-title-hint.ts'
import { WhyAsked } from './why-asked.tsx'

/** Takes the keyboard to an open check, from wherever one is typing. */
const reachKey = 'F2'
/** The parts of a page in which it would do nothing: none. */
const typedIn: string[] = []

/**
 * A check that waits for this person's answer: said to a screen reader at once, once, and never with the focus taken from
 * what they are doing.
 */
export function CheckBanner() {
  const { t, i18n } = useTranslation('live')
  const checks = useLive(ownChecks)
  const nowMs = useServerNow()
  // Once a session is over nothing is recorded of its checks, and none of them waits any more.
  const isOpen = useLive((state) => phaseOf(state) === 'open')
  const check = isOpen ? findShownCheck(checks, nowMs) : null
  useTitleHint(check !== null && check.leftMs > 0 ? t('check.inTitle') : null)
  const said =
    check && t(`check.said.${check.form}`, { ...sayLengths({ time: check.wholeMs }, i18n.language), key: reachKey })
  return (
    <>
      <VisuallyHidden role="alert">{said}</VisuallyHidden>
      {check ? <OpenCheck key={check.checkId} check={check} /> : null}
    </>
  )
}

function OpenCheck({ check }: { check: ShownCheck }) {
  const { t } = useTranslation('live')
  const { checkId, form, leftMs, wholeMs } = check
  const stream = useLive(ownStreamId)
  const { give, busy } = useGive('check.answer')
  const [code, setCode] = useState('')
  const [isWrong, setWrong] = useState(false)
  const place = useRef<HTMLFormElement>(null)
  useHotkeys([[reachKey, () => place.current?.querySelector<HTMLElement>('input, button')?.focus()]], typedIn)
  const isLate = leftMs === 0
  const hasCode = form === 'spoken-code'

  const answer = async (event: FormEvent) => {
    event.preventDefault()
    if (!stream) return
    const given = await give({ type: 'check.answer', checkId, ...(hasCode ? { code } : {}) }, stream)
    setWrong(!given.ok)
    if (given.ok) notifyDone(t(isLate ? 'check.answeredLate' : 'check.answered'))
  }

  return (
    <section className={classes.check} aria-label={t('check.label')} data-late={isLate || undefined}>
      <BellRing size={20} aria-hidden className={classes.sign} />
      <div className={classes.words}>
        <strong>{t(`check.title.${form}`)}</strong>
        <span className={classes.time}>
          {isLate ? t('check.late') : <Left leftMs={leftMs} />}
          <span className={classes.key}> · {t('check.reach', { key: reachKey })}</span>
        </span>
      </div>
      <form
        ref={place}
        className={classes.answer}
        onSubmit={(event) => void answer(event)}
        aria-keyshortcuts={reachKey}
      >
        {hasCode ? (
          <TextInput
            className={classes.code}
            aria-label={t('check.code')}
            placeholder={t('check.code')}
            inputMode="numeric"
            autoComplete="off"
            maxLength={limits.checkCodeLength}
            required
            value={code}
            error={isWrong}
            onChange={({ currentTarget }) => setCode(currentTarget.value)}
          />
        ) : null}
        <Button type="submit" loading={busy}>
          {t(`check.answer.${form}`)}
        </Button>
      </form>
      <WhyAsked />
      <Progress
        className={classes.track}
        value={(leftMs / wholeMs) * 100}
        color="var(--seal)"
        size={4}
        radius={0}
        aria-hidden
        transitionDuration={0}
      />
    </section>
  )
}

function Left({ leftMs }: { leftMs: number }) {
  const { t } = useTranslation('live')
  return (
    <>
      {t('check.left')} <time className={classes.figures}>{countdown(leftMs)}</time>
    </>
  )
}
