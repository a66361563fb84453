import { CircleAlert, CircleCheck, CircleHelp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Checked } from '../use-check.ts'
import classes from './check-line.module.css'

const icons = { right: CircleCheck, wrong: CircleAlert, cannot: CircleHelp }

/** What the reader's own browser found of the seals. */
export function CheckLine({ checked, count }: { checked: Checked | undefined; count: number }) {
  const { t } = useTranslation('evidence')
  const Icon = checked ? icons[checked.result] : null
  return (
    <p role="status" className={classes.line} data-result={checked?.result ?? 'checking'}>
      {Icon ? <Icon size={20} aria-hidden /> : null}
      <span>
        {checked
          ? t(`check.${checked.result}`, { count, seq: checked.result === 'wrong' ? checked.seq : 0 })
          : t('check.checking')}
      </span>
    </p>
  )
}
