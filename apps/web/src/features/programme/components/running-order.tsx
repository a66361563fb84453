import { ActionIcon, Menu } from '@mantine/core'
import type { PersonId } from '@muster/contracts/ids'
import type { Session } from '@muster/contracts/programme'
import type { Block } from '@muster/contracts/run-of-show'
import { ArrowDown, ArrowDownToLine, ArrowUp, ArrowUpToLine, Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../components/announce.tsx'
import { useConfirm } from '../../../components/confirm.tsx'
import { SortableList } from '../../../components/sortable-list.tsx'
import { listStarts, moveBlock, type OrderEdit, removeBlock } from '../rules/running-order.ts'
import { BlockRow } from './block-row.tsx'
import classes from './running-order.module.css'

type Props = {
  blocks: readonly Block[]
  session: Session
  speakers: readonly { personId: PersonId; name: string }[]
  editable: boolean
  onChange: (edit: OrderEdit) => Promise<unknown>
  onEdit: (block: Block) => void
}

/** The blocks one after the other, with the times at which they begin; to be put in order, changed and removed. */
export function RunningOrder({ blocks, session, speakers, editable, onChange, onEdit }: Props) {
  const { t } = useTranslation('show')
  const confirm = useConfirm()
  const starts = listStarts(blocks, session.startsAt)
  const names = new Map(speakers.map(({ personId, name }) => [personId, name]))

  const move = (block: Block, beforeId: string | null) => void onChange(moveBlock(block.id, beforeId))
  /** Moves a block to a place of the list, counted from 0; said aloud, since it is not where the focus is. */
  const moveTo = (block: Block, place: number) => {
    const others = blocks.filter(({ id }) => id !== block.id)
    move(block, others[place]?.id ?? null)
    announce(t('moved', { title: block.title, place: place + 1, count: blocks.length }))
  }
  const remove = async (block: Block) => {
    const question = { title: t('delete.title'), text: t('delete.text', { title: block.title }) }
    if (await confirm({ ...question, confirm: t('delete.confirm'), danger: true })) void onChange(removeBlock(block.id))
  }
  const row = (block: Block) => {
    const place = blocks.findIndex(({ id }) => id === block.id)
    const speaker = block.speakerId && names.get(block.speakerId)
    return { block, start: starts[place] ?? null, speaker: speaker ?? null, place }
  }

  if (!editable)
    return (
      <ol className={classes.list} aria-label={t('order')}>
        {blocks.map((block) => (
          <li key={block.id}>
            <BlockRow {...row(block)} />
          </li>
        ))}
      </ol>
    )
  return (
    <SortableList items={blocks} label={t('order')} className={classes.list} onMove={move}>
      {(block, handle) => {
        const { place, ...shown } = row(block)
        const last = blocks.length - 1
        return (
          <BlockRow {...shown} handle={handle}>
            <Menu withInitialFocusPlaceholder={false}>
              <Menu.Target>
                <ActionIcon color="gray" aria-label={t('more', { title: block.title })}>
                  <Ellipsis size={20} aria-hidden />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item leftSection={<Pencil size={16} aria-hidden />} onClick={() => onEdit(block)}>
                  {t('edit')}
                </Menu.Item>
                <Menu.Item
                  leftSection={<ArrowUp size={16} aria-hidden />}
                  disabled={place === 0}
                  onClick={() => moveTo(block, place - 1)}
                >
                  {t('move.up')}
                </Menu.Item>
                <Menu.Item
                  leftSection={<ArrowDown size={16} aria-hidden />}
                  disabled={place === last}
                  onClick={() => moveTo(block, place + 1)}
                >
                  {t('move.down')}
                </Menu.Item>
                <Menu.Item
                  leftSection={<ArrowUpToLine size={16} aria-hidden />}
                  disabled={place === 0}
                  onClick={() => moveTo(block, 0)}
                >
                  {t('move.first')}
                </Menu.Item>
                <Menu.Item
                  leftSection={<ArrowDownToLine size={16} aria-hidden />}
                  disabled={place === last}
                  onClick={() => moveTo(block, last)}
                >
                  {t('move.last')}
                </Menu.Item>
                <Menu.Divider />
                <Menu.Item
                  color="red"
                  leftSection={<Trash2 size={16} aria-hidden />}
                  onClick={() => void remove(block)}
                >
                  {t('delete.confirm')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </BlockRow>
        )
      }}
    </SortableList>
  )
}
