import { ActionIcon, Menu } from '@mantine/core'
import type { Block } from '@muster/contracts/run-of-show'
import type { ShowBlock } from '@muster/live/show/model'
import { ArrowDown, ArrowUp, Ellipsis, Minus, Plus, SkipForward, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../components/announce.tsx'
import { SortableList } from '../../../components/sortable-list.tsx'
import { useLive } from '../room/live-context.tsx'
import { useGive } from '../room/use-give.ts'
import { listToCome } from '../rules/blocks-to-come.ts'
import { stageOf } from '../store/selectors.ts'
import { BlockNotes } from './block-notes.tsx'
import classes from './show-panel.module.css'

const minuteMs = 60_000
const stepMinutes = 5

/** What is still to come: to be put in order, left out, made longer or shorter. */
export function BlocksToCome({ prepared }: { prepared: readonly Block[] }) {
  const { t } = useTranslation('live')
  const show = useLive((state) => stageOf(state).show)
  const pending = useLive((state) => state.replica.pending)
  const move = useGive('show.move')
  if (!show) return null
  const blocks = listToCome(
    show,
    pending.map(({ command }) => command),
  )
  if (blocks.length === 0) return null
  const moveTo = (block: ShowBlock, place: number) => {
    const others = blocks.filter(({ id }) => id !== block.id)
    void move.give({ type: 'show.move', blockId: block.id, beforeId: others[place]?.id ?? null })
    announce(t('show:moved', { title: block.title, place: place + 1, count: blocks.length }))
  }
  return (
    <section aria-labelledby="show-to-come">
      <h3 id="show-to-come" className={classes.heading}>
        {t('show.toCome')}
      </h3>
      <SortableList
        items={blocks}
        label={t('show.toCome')}
        className={classes.list}
        onMove={(block, beforeId) => {
          const before = blocks.find(({ id }) => id === beforeId)
          void move.give({ type: 'show.move', blockId: block.id, beforeId: before?.id ?? null })
        }}
      >
        {(block, handle) => {
          const place = blocks.indexOf(block)
          return (
            <ToCome block={block} handle={handle} prepared={prepared}>
              <Menu.Item
                leftSection={<ArrowUp size={16} aria-hidden />}
                disabled={place === 0}
                onClick={() => moveTo(block, place - 1)}
              >
                {t('show:move.up')}
              </Menu.Item>
              <Menu.Item
                leftSection={<ArrowDown size={16} aria-hidden />}
                disabled={place === blocks.length - 1}
                onClick={() => moveTo(block, place + 1)}
              >
                {t('show:move.down')}
              </Menu.Item>
            </ToCome>
          )
        }}
      </SortableList>
    </section>
  )
}

type Props = { block: ShowBlock; handle: ReactNode; prepared: readonly Block[]; children: ReactNode }

function ToCome({ block, handle, prepared, children }: Props) {
  const { t } = useTranslation('live')
  const skip = useGive('show.skip')
  const lengthen = useGive('show.lengthen')
  const { id: blockId, title, kind, lengthMs, skipped } = block
  const give = (minutes: number) => void lengthen.give({ type: 'show.lengthen', blockId, byMs: minutes * minuteMs })
  return (
    <div className={classes.toCome} data-skipped={skipped}>
      {handle}
      <div className={classes.words}>
        <span className={classes.name}>
          <bdi>{title}</bdi>
        </span>
        <span className={classes.about}>
          {t('show.about', {
            kind: t(`show:kind.${kind}`),
            minutes: t('show:minutes', { count: Math.round(lengthMs / minuteMs) }),
          })}
          {skipped ? ` · ${t('show.skipped')}` : null}
        </span>
        <BlockNotes of={block} prepared={prepared} />
      </div>
      <Menu withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon color="gray" aria-label={t('show:more', { title })}>
            <Ellipsis size={20} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {children}
          <Menu.Item leftSection={<Plus size={16} aria-hidden />} onClick={() => give(stepMinutes)}>
            {t('show.add', { count: stepMinutes })}
          </Menu.Item>
          <Menu.Item leftSection={<Minus size={16} aria-hidden />} onClick={() => give(-stepMinutes)}>
            {t('show.take', { count: stepMinutes })}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            leftSection={skipped ? <Undo2 size={16} aria-hidden /> : <SkipForward size={16} aria-hidden />}
            onClick={() => void skip.give({ type: 'show.skip', blockId, skipped: !skipped })}
          >
            {t(skipped ? 'show.takeIn' : 'show.leaveOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
