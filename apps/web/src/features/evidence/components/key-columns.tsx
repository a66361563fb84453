import { Button } from '@mantine/core'
import type { RegisteredKey } from '@muster/contracts/keys'
import type { TFunction } from 'i18next'
import type { Column } from '../../../components/data-table.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { dateTime, viewerZone, zoneName } from '../../../lib/time.ts'
import classes from './key-columns.module.css'

type Shown = { t: TFunction; language: string; onRetire: (key: RegisteredKey) => void }

/** What is shown of a key. */
export function keyColumns({ t, language, onRetire }: Shown): Column<RegisteredKey>[] {
  const timeZone = viewerZone()
  const at = (moment: string) => dateTime(new Date(moment), { language, timeZone })
  return [
    { key: 'purpose', header: t('keys.purpose'), cell: ({ purpose }) => t(`keys.purposes.${purpose}`) },
    { key: 'id', header: t('keys.id'), cell: ({ id }) => <code className={classes.id}>{id}</code> },
    {
      key: 'since',
      header: t('keys.since', { zone: zoneName(timeZone, new Date(), language) }),
      cell: ({ validFrom }) => <time dateTime={validFrom}>{at(validFrom)}</time>,
    },
    {
      key: 'state',
      header: t('keys.state'),
      cell: ({ retiredAt, compromisedSince }) => (
        <div>
          {retiredAt === null ? <StatusBadge tone="credited">{t('keys.signs')}</StatusBadge> : null}
          {retiredAt !== null && compromisedSince === null ? t('keys.retired', { at: at(retiredAt) }) : null}
          {compromisedSince === null ? null : (
            <StatusBadge tone="danger">{t('keys.compromised', { at: at(compromisedSince) })}</StatusBadge>
          )}
        </div>
      ),
    },
    { key: 'protection', header: t('keys.protection'), cell: ({ protection }) => t(`keys.protections.${protection}`) },
    {
      key: 'retire',
      header: t('keys.retire'),
      isActions: true,
      align: 'end',
      cell: (key) =>
        key.retiredAt === null ? (
          <Button
            variant="default"
            size="xs"
            aria-label={t('keys.retireOne', { purpose: t(`keys.purposes.${key.purpose}`) })}
            onClick={() => onRetire(key)}
          >
            {t('keys.retire')}
          </Button>
        ) : null,
    },
  ]
}
