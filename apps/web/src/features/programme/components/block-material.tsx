import { Select, type SelectProps } from '@mantine/core'
import { listDecks } from '@muster/contracts/decks'
import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { getPreparedPolls } from '@muster/contracts/prepared-polls'
import type { Block } from '@muster/contracts/run-of-show'
import { listVideos } from '@muster/contracts/videos'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../lib/query.ts'

type Props = {
  projectId: ProjectId
  sessionId: SessionId
  kind: Block['kind']
  /** What ties the fields to their form. */
  poll: Partial<SelectProps>
  deck: Partial<SelectProps>
  video: Partial<SelectProps>
}

/** The prepared poll, the deck or the video that is offered in the room when a block is on. */
export function BlockMaterial({ projectId, sessionId, kind, poll, deck, video }: Props) {
  const { t } = useTranslation('show')
  const params = { projectId, sessionId }
  const polls = useCall(getPreparedPolls, { params }, { enabled: kind === 'poll' }).data?.polls ?? []
  const decks = useCall(listDecks, { params }, { enabled: kind === 'presentation' }).data?.decks ?? []
  const videos = useCall(listVideos, { params }, { enabled: kind === 'video' }).data?.videos ?? []
  if (kind === 'poll')
    return (
      <Select
        label={t('field.poll')}
        description={polls.length === 0 ? t('hint.noPolls') : t('hint.poll')}
        placeholder={t('hint.none')}
        clearable
        clearButtonProps={{ 'aria-label': t('form.clearPoll') }}
        data={polls.map(({ id, question }) => ({ value: id, label: question }))}
        {...poll}
      />
    )
  if (kind === 'video')
    return (
      <Select
        label={t('field.video')}
        description={videos.length === 0 ? t('hint.noVideos') : t('hint.video')}
        placeholder={t('hint.none')}
        clearable
        clearButtonProps={{ 'aria-label': t('form.clearVideo') }}
        data={videos.map(({ id, name }) => ({ value: id, label: name }))}
        {...video}
      />
    )
  if (kind !== 'presentation') return null
  return (
    <Select
      label={t('field.deck')}
      description={decks.length === 0 ? t('hint.noDecks') : t('hint.deck')}
      placeholder={t('hint.none')}
      clearable
      clearButtonProps={{ 'aria-label': t('form.clearDeck') }}
      data={decks.map(({ id, name }) => ({ value: id, label: name }))}
      {...deck}
    />
  )
}
