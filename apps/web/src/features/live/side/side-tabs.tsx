import { Tabs } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './side-tabs.module.css'

type Props<Name extends string> = {
  className?: string | undefined
  shown: Name
  onShow: (name: Name) => void
  /** `count`: how much there is; null where nothing is to be counted. */
  tabs: readonly { name: Name; label: string; count: string | null }[]
  /** What the tab that is shown has. */
  children: ReactNode
}

/** The tabs of what lies beside a stage. Where there are more than there is room they move, and the one that is shown is seen. */
export function SideTabs<Name extends string>({ className, shown, onShow, tabs, children }: Props<Name>) {
  const { t } = useTranslation('live')
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const tab = list.current?.querySelector(`[data-tab="${shown}"]`)
    if (!list.current || !tab) return
    const [row, wanted] = [list.current.getBoundingClientRect(), tab.getBoundingClientRect()]
    // By a distance, not to a place: that is the same from right to left.
    if (wanted.left < row.left || wanted.right > row.right)
      list.current.scrollBy({ left: (wanted.left + wanted.right - row.left - row.right) / 2 })
  }, [shown])
  return (
    <Tabs
      value={shown}
      onChange={(wanted) => {
        const tab = tabs.find(({ name }) => name === wanted)
        if (tab) onShow(tab.name)
      }}
      className={className ?? ''}
      classNames={{
        root: classes.tabs ?? '',
        list: classes.list ?? '',
        tab: classes.tab ?? '',
        panel: classes.content ?? '',
      }}
    >
      <Tabs.List ref={list} aria-label={t('side.tabs')}>
        {tabs.map(({ name, label, count }) => (
          <Tabs.Tab key={name} value={name} data-tab={name}>
            {label}
            {count === null ? null : <span className={classes.count}>{count}</span>}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={shown}>{children}</Tabs.Panel>
    </Tabs>
  )
}
