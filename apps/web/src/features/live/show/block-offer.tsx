import { Button } from '@mantine/core'
import type { Block } from '@muster/contracts/run-of-show'
import type { ShowBlock } from '@muster/live/show/model'
import { ChartBar, Presentation } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useDecks, usePreparedPolls } from '../api.ts'
import { useLive, useWhere } from '../room/live-context.tsx'
import { useGive } from '../room/use-give.ts'
import { findOffer } from '../rules/block-offer.ts'
import { stageOf } from '../store/selectors.ts'

/** Offers what the block that is on was prepared for: to open its poll, or to present its deck. Nothing by itself. */
export function BlockOffer({ of, prepared }: { of: ShowBlock; prepared: readonly Block[] }) {
  const { t } = useTranslation('live')
  const where = useWhere()
  const polls = usePreparedPolls(where).data?.polls ?? []
  const decks = useDecks(where).data?.decks ?? []
  const askedIds = useLive((state) => stageOf(state).polls.usedIds)
  const shownId = useLive((state) => stageOf(state).deck?.deckId ?? null)
  const open = useGive('poll.open')
  const present = useGive('deck.present')
  const block = prepared.find(({ id }) => id === of.id)
  const offer = block ? findOffer(block, { polls, decks, askedIds, shownId }) : null
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
