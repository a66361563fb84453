import { ActionIcon } from '@mantine/core'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../components/announce.tsx'
import { SortableList } from '../../../components/sortable-list.tsx'
import { placeOption } from '../rules/place-option.ts'
import classes from './ballots.module.css'

type Props = {
  options: readonly string[]
  question: string
  order: readonly number[]
  onChange: (order: number[]) => void
}

/** Puts all options in order, the best first: by dragging, by the keyboard, or a step at a time. */
export function RankingBallot({ options, question, order, onChange }: Props) {
  const { t } = useTranslation('live')
  const items = order.map((option) => ({ id: String(option), option, title: options[option] ?? '' }))
  const moveTo = (option: number, place: number) => {
    onChange(placeOption(order, option, place))
    announce(t('show:moved', { title: options[option] ?? '', place: place + 1, count: order.length }))
  }
  return (
    <>
      <p className={classes.hint}>{t('poll.rankHint')}</p>
      <SortableList
        items={items}
        label={question}
        className={classes.ranking}
        onMove={({ option }, beforeId) => {
          const others = order.filter((other) => other !== option)
          const before = others.findIndex((other) => String(other) === beforeId)
          onChange(placeOption(order, option, before === -1 ? others.length : before))
        }}
      >
        {({ option, title }, handle) => {
          const place = order.indexOf(option)
          return (
            <div className={classes.ranked}>
              {handle}
              <span className={classes.place}>{place + 1}</span>
              <span className={classes.title}>
                <bdi>{title}</bdi>
              </span>
              <ActionIcon
                color="gray"
                aria-label={t('poll.up', { title })}
                disabled={place === 0}
                onClick={() => moveTo(option, place - 1)}
              >
                <ArrowUp size={18} aria-hidden />
              </ActionIcon>
              <ActionIcon
                color="gray"
                aria-label={t('poll.down', { title })}
                disabled={place === order.length - 1}
                onClick={() => moveTo(option, place + 1)}
              >
                <ArrowDown size={18} aria-hidden />
              </ActionIcon>
            </div>
          )
        }}
      </SortableList>
    </>
  )
}
