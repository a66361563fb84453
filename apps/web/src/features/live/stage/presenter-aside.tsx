import { Text } from '@mantine/core'
import type { DeckId } from '@muster/contracts/ids'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { useServerNow } from '../room/use-server-now.ts'
import { useWho } from '../room/use-who.ts'
import { countdown } from '../rules/countdown.ts'
import { handsOf, stageOf } from '../store/selectors.ts'
import classes from './presenter-aside.module.css'
import { PrivateNote } from './private-note.tsx'

/** So many of those who raised their hand are named. */
const namedHands = 4

type Props = {
  /** Where the next page is drawn. */
  nextRef: Ref<HTMLDivElement>
  deckId: DeckId
  page: number
  isLast: boolean
}

/**
 * What only whoever presents sees beside the page: the next one, what is
 * to be remembered at this one, for how long the deck has been shown, and who wants to speak.
 */
export function PresenterAside({ nextRef, deckId, page, isLast }: Props) {
  const { t } = useTranslation('live')
  const since = useLive((state) => stageOf(state).deck?.since ?? null)
  const hands = useLive(handsOf).raised
  const who = useWho()
  const now = useServerNow()
  return (
    <aside className={classes.aside} aria-label={t('presenter.view')}>
      <section>
        <h2 className={classes.title}>{t('presenter.next')}</h2>
        {isLast ? (
          <Text c="dimmed">{t('presenter.last')}</Text>
        ) : (
          <div ref={nextRef} className={classes.next} aria-hidden />
        )}
      </section>
      <PrivateNote deckId={deckId} page={page} />
      <section>
        <h2 className={classes.title}>{t('presenter.since')}</h2>
        <time className={classes.figures}>{since === null ? '–' : countdown(now - since)}</time>
      </section>
      <section>
        <h2 className={classes.title}>{t('presenter.hands')}</h2>
        {hands.length === 0 ? (
          <Text c="dimmed">{t('presenter.noHands')}</Text>
        ) : (
          <ol className={classes.hands}>
            {hands.slice(0, namedHands).map(({ by }) => (
              <li key={by}>
                <bdi>{who(by).name}</bdi>
              </li>
            ))}
          </ol>
        )}
        {hands.length > namedHands ? (
          <Text c="dimmed">{t('presenter.moreHands', { count: hands.length - namedHands })}</Text>
        ) : null}
      </section>
    </aside>
  )
}
