import { Button } from '@mantine/core'
import type { Block } from '@muster/contracts/run-of-show'
import type { ShowBlock } from '@muster/live/show/model'
import { ChartBar, Film, Presentation } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useDecks, usePreparedPolls } from '../api.ts'
import { useLive, useWhere } from '../room/live-context.tsx'
import { useGive } from '../room/use-give.ts'
import { findOffer } from '../rules/block-offer.ts'
import { stageOf } from '../store/selectors.ts'
import { useVideos } from '../video/api.ts'

/** Offers what the block that is on was prepared for: to open its poll, to present its deck or to show its video. Nothing by itself. */
export function BlockOffer({ of, prepared }: { of: ShowBlock; prepared: readonly Block[] }) {
  const { t } = useTranslation('live')
  const where = useWhere()
  const polls = usePreparedPolls(where).data?.polls ?? []
  const decks = useDecks(where).data?.decks ?? []
  const videos = useVideos(where).data?.videos ?? []
  const askedIds = useLive((state) => stageOf(state).polls.usedIds)
  const shownId = useLive((state) => stageOf(state).deck?.deckId ?? null)
  const playedId = useLive((state) => stageOf(state).video?.videoId ?? null)
  const open = useGive('poll.open')
  const present = useGive('deck.present')
  const show = useGive('video.show')
  const block = prepared.find(({ id }) => id === of.id)
  const offer = block ? findOffer(block, { polls, decks, videos, askedIds, shownId, playedId }) : null
  if (offer?.kind === 'poll') {
    const { id: pollId, ...poll } = offer.poll
    return (
      <Button
        leftSection={<ChartBar size={18} aria-hidden />}
        loading={open.busy}
        onClick={() => void open.give({ type: 'poll.open', pollId, ...poll })}
      >
        {t('show.openPoll', { question: poll.question })}
      </Button>
    )
  }
  if (offer?.kind === 'video') {
    const { id: videoId, name } = offer.video
    return (
      <Button
        leftSection={<Film size={18} aria-hidden />}
        loading={show.busy}
        onClick={() => void show.give({ type: 'video.show', videoId })}
      >
        {t('video.showOf', { name })}
      </Button>
    )
  }
  if (offer?.kind !== 'deck') return null
  return (
    <Button
      leftSection={<Presentation size={18} aria-hidden />}
      loading={present.busy}
      onClick={() => void present.give({ type: 'deck.present', deckId: offer.deck.id, page: 1 })}
    >
      {t('show.presentDeck', { name: offer.deck.name })}
    </Button>
  )
}
