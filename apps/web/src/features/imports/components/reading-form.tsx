import { Alert, Select } from '@mantine/core'
import { DateOrder, type Import } from '@muster/contracts/imports'
import { Clock, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { zoneName } from '../../../lib/time.ts'
import type { ImportEdit } from '../use-import-edit.ts'
import classes from './reading-form.module.css'

type Props = { log: Import; edit: ImportEdit | null }

/** With whose clocks the times of a log are read, and which number is the month: shown always, changed where need be. */
export function ReadingForm({ log, edit }: Props) {
  const { t, i18n } = useTranslation('imports')
  const { state, timeZone, dateOrder, zoneNeeded, outside, rows, window } = log
  const asked = zoneNeeded ? 'zoneless' : 'zoned'
  const zone = zoneName(timeZone, new Date(window.startMs), i18n.language)
  const ambiguous = rows.some(({ note }) => note === 'date-ambiguous')
  const timed = rows.filter(
    ({ startMs, endMs, match }) => startMs !== null && endMs !== null && match.kind !== 'not-counted',
  )
  return (
    <div className={classes.reading}>
      <p className={classes.zone}>
        <Clock size={16} aria-hidden />
        {t(`reading.${state === 'draft' ? asked : 'shown'}`, { zone })}
      </p>
      {edit ? (
        <div className={classes.fields}>
          <Select
            label={t(zoneNeeded ? 'reading.zone' : 'reading.shownIn')}
            className={classes.field}
            data={zones(timeZone)}
            value={timeZone}
            searchable
            allowDeselect={false}
            disabled={edit.busy}
            nothingFoundMessage={t('who.notFound')}
            onChange={(value) => value !== null && edit.read({ timeZone: value })}
          />
          {ambiguous || dateOrder !== null ? (
            <Select
              label={t('reading.order')}
              className={classes.field}
              data={DateOrder.options.map((order) => ({ value: order, label: t(`reading.orders.${order}`) }))}
              value={dateOrder}
              placeholder={t('who.choose')}
              allowDeselect={false}
              disabled={edit.busy}
              onChange={(value) => edit.read({ dateOrder: DateOrder.nullable().parse(value) })}
            />
          ) : null}
        </div>
      ) : null}
      {outside > 0 ? (
        <Alert color="amber" variant="light" icon={<TriangleAlert aria-hidden />}>
          {outside === timed.length ? t('reading.allOutside') : t('reading.outside', { count: outside })}
        </Alert>
      ) : null}
    </div>
  )
}

/** An alias that browsers do not list is kept among them. */
const zones = (timeZone: string) => [...new Set([timeZone, ...Intl.supportedValuesOf('timeZone')])]
