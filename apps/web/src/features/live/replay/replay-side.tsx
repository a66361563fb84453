import { Tabs } from '@mantine/core'
import type { Marker } from '@muster/live/replay/markers'
import type { Timeline } from '@muster/live/replay/timeline'
import { useTranslation } from 'react-i18next'
import { MomentsPanel } from './moments-panel.tsx'
import type { ReplayLog } from './read-replay.ts'
import { ReplayChat } from './replay-chat.tsx'
import { ReplayQuestions } from './replay-questions.tsx'
import classes from './replay-side.module.css'
import type { Player } from './use-player.ts'

type Props = { log: ReplayLog; timeline: Timeline; markers: readonly Marker[]; player: Player }

/** Beside the stage: what mattered, and the chat and the questions as they stood at that moment. */
export function ReplaySide({ log, timeline, markers, player: { atMs, seek } }: Props) {
  const { t } = useTranslation('replay')
  return (
    <aside className={classes.side} aria-label={t('beside')}>
      <Tabs
        defaultValue="moments"
        keepMounted={false}
        classNames={{ root: classes.tabs ?? '', tab: classes.tab ?? '', panel: classes.content ?? '' }}
      >
        <Tabs.List aria-label={t('live:side.tabs')}>
          <Tabs.Tab value="moments">{t('moments')}</Tabs.Tab>
          <Tabs.Tab value="chat">{t('live:side.chat')}</Tabs.Tab>
          <Tabs.Tab value="questions">{t('live:side.questions')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="moments">
          <MomentsPanel timeline={timeline} markers={markers} atMs={atMs} onSeek={seek} />
        </Tabs.Panel>
        <Tabs.Panel value="chat">
          <ReplayChat timeline={timeline} words={log.words} atMs={atMs} />
        </Tabs.Panel>
        <Tabs.Panel value="questions">
          <ReplayQuestions />
        </Tabs.Panel>
      </Tabs>
    </aside>
  )
}
