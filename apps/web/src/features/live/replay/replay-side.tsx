import type { Marker } from '@muster/live/replay/markers'
import type { Timeline } from '@muster/live/replay/timeline'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SideTabs } from '../side/side-tabs.tsx'
import { MomentsPanel } from './moments-panel.tsx'
import type { ReplayLog } from './read-replay.ts'
import { ReplayChat } from './replay-chat.tsx'
import { ReplayQuestions } from './replay-questions.tsx'
import classes from './replay-side.module.css'
import type { Player } from './use-player.ts'

type Tab = 'moments' | 'chat' | 'questions'
type Props = { log: ReplayLog; timeline: Timeline; markers: readonly Marker[]; player: Player }

/** Beside the stage: what mattered, and the chat and the questions as they stood at that moment. */
export function ReplaySide({ log, timeline, markers, player: { atMs, seek } }: Props) {
  const { t } = useTranslation('replay')
  const [shown, show] = useState<Tab>('moments')
  const words = { moments: t('moments'), chat: t('live:side.chat'), questions: t('live:side.questions') }
  return (
    <aside className={classes.side} aria-label={t('beside')}>
      <SideTabs
        shown={shown}
        onShow={show}
        tabs={(['moments', 'chat', 'questions'] as const).map((name) => ({ name, label: words[name], count: null }))}
      >
        {shown === 'moments' ? (
          <MomentsPanel timeline={timeline} markers={markers} atMs={atMs} onSeek={seek} />
        ) : shown === 'chat' ? (
          <ReplayChat timeline={timeline} words={log.words} atMs={atMs} />
        ) : (
          <ReplayQuestions />
        )}
      </SideTabs>
    </aside>
  )
}
