import { ActionIcon, Menu } from '@mantine/core'
import { PollId } from '@muster/contracts/ids'
import type { PreparedPoll } from '@muster/contracts/prepared-polls'
import { draftOf } from '@muster/live/polls/draft'
import { moveBefore } from '@muster/live/show/order'
import { ArrowDown, ArrowUp, Copy, Ellipsis, Pencil, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { v7 as uuidv7 } from 'uuid'
import { announce } from '../../../components/announce.tsx'
import { useConfirm } from '../../../components/confirm.tsx'
import { SortableList } from '../../../components/sortable-list.tsx'
import classes from './prepared-polls.module.css'
import type { PollsEdit } from './use-prepared-polls.ts'

type Props = {
  polls: readonly PreparedPoll[]
  editable: boolean
  onChange: (edit: PollsEdit) => Promise<unknown>
  onEdit: (poll: PreparedPoll) => void
}

/** The prepared polls in order: to be moved, edited, duplicated and deleted. */
export function PreparedPolls({ polls, editable, onChange, onEdit }: Props) {
  const { t } = useTranslation('polls')
  if (!editable)
    return (
      <ol className={classes.list} aria-label={t('prepare.list')}>
        {polls.map((poll) => (
          <li key={poll.id}>
            <Row poll={poll} />
          </li>
        ))}
      </ol>
    )
  const move = (poll: PreparedPoll, beforeId: string | null) =>
    void onChange((current) => moveBefore(current, poll.id, beforeId) ?? [...current])
  const moveTo = (poll: PreparedPoll, place: number) => {
    const others = polls.filter(({ id }) => id !== poll.id)
    move(poll, others[place]?.id ?? null)
    announce(t('prepare.moved', { title: poll.question, place: place + 1, count: polls.length }))
  }
  return (
    <SortableList
      items={polls.map((poll) => ({ ...poll, title: poll.question }))}
      label={t('prepare.list')}
      className={classes.list}
      onMove={move}
    >
      {({ title: _, ...poll }, handle) => (
        <Row poll={poll} handle={handle}>
          <RowMenu
            poll={poll}
            place={polls.findIndex(({ id }) => id === poll.id)}
            count={polls.length}
            onChange={onChange}
            onEdit={onEdit}
            onMove={(place) => moveTo(poll, place)}
          />
        </Row>
      )}
    </SortableList>
  )
}

function Row({ poll, handle, children }: { poll: PreparedPoll; handle?: ReactNode; children?: ReactNode }) {
  const { t } = useTranslation('polls')
  return (
    <div className={classes.row}>
      {handle}
      <div className={classes.what}>
        <p className={classes.about}>
          {t(`kind.${draftOf(poll).kind}`)} · {t(`short.${poll.voters}`)} · {t(`short.${poll.results}`)}
        </p>
        <h3 className={classes.question}>
          <bdi>{poll.question}</bdi>
        </h3>
        {'options' in poll.form ? (
          <p className={classes.about}>
            <bdi>{poll.form.options.join(' · ')}</bdi>
          </p>
        ) : null}
      </div>
      {children}
    </div>
  )
}

type MenuProps = Pick<Props, 'onChange' | 'onEdit'> & {
  poll: PreparedPoll
  place: number
  count: number
  onMove: (place: number) => void
}

function RowMenu({ poll, place, count, onChange, onEdit, onMove }: MenuProps) {
  const { t } = useTranslation('polls')
  const confirm = useConfirm()
  const { id, question } = poll
  const duplicate = () => {
    const copyId = PollId.parse(uuidv7())
    void onChange((current) => current.flatMap((one) => (one.id === id ? [one, { ...one, id: copyId }] : [one])))
  }
  const remove = async () => {
    const asked = { title: t('prepare.delete.title'), text: t('prepare.delete.text', { title: question }) }
    if (await confirm({ ...asked, confirm: t('prepare.delete.confirm'), danger: true }))
      await onChange((current) => current.filter((one) => one.id !== id))
  }
  return (
    <Menu withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon color="gray" aria-label={t('prepare.more', { title: question })}>
          <Ellipsis size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Pencil size={16} aria-hidden />} onClick={() => onEdit(poll)}>
          {t('prepare.edit')}
        </Menu.Item>
        <Menu.Item leftSection={<Copy size={16} aria-hidden />} onClick={duplicate}>
          {t('prepare.duplicate')}
        </Menu.Item>
        <Menu.Item
          leftSection={<ArrowUp size={16} aria-hidden />}
          disabled={place === 0}
          onClick={() => onMove(place - 1)}
        >
          {t('prepare.up')}
        </Menu.Item>
        <Menu.Item
          leftSection={<ArrowDown size={16} aria-hidden />}
          disabled={place === count - 1}
          onClick={() => onMove(place + 1)}
        >
          {t('prepare.down')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item color="red" leftSection={<Trash2 size={16} aria-hidden />} onClick={() => void remove()}>
          {t('prepare.delete.confirm')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
