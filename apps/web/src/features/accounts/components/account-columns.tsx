import { Button, Text } from '@mantine/core'
import type { AccountSummary } from '@muster/contracts/identity'
import type { TFunction } from 'i18next'
import type { z } from 'zod'
import type { Column } from '../../../components/data-table.tsx'
import { EmailAddress } from '../../../components/email-address.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { dateTime, viewerZone, zoneName } from '../../../lib/time.ts'
import classes from './account-columns.module.css'

export type Account = z.output<typeof AccountSummary>

export type Shown = {
  t: TFunction
  language: string
  /** The account of whoever looks. */
  own: string | undefined
  onChange: (account: Account) => void
}

/** What is shown of an account. */
export function accountColumns({ t, language, own, onChange }: Shown): Column<Account>[] {
  const timeZone = viewerZone()
  const list = new Intl.ListFormat(language, { style: 'narrow', type: 'unit' })
  return [
    {
      key: 'email',
      header: t('table.email'),
      cell: ({ id, email }) => (
        <span className={classes.address}>
          <EmailAddress address={email} />
          {id === own ? (
            <Text span size="sm" c="dimmed">
              {t('table.own')}
            </Text>
          ) : null}
        </span>
      ),
    },
    {
      key: 'since',
      header: t('table.since', { zone: zoneName(timeZone, new Date(), language) }),
      hideOnPhone: true,
      cell: ({ createdAt }) => (
        <time dateTime={createdAt}>{dateTime(new Date(createdAt), { language, timeZone })}</time>
      ),
    },
    {
      key: 'state',
      header: t('table.state'),
      cell: ({ disabled }) =>
        disabled ? (
          <div>
            <StatusBadge tone="danger">{t('table.disabled')}</StatusBadge>
          </div>
        ) : (
          t('table.active')
        ),
    },
    {
      key: 'roles',
      header: t('table.roles'),
      cell: ({ platformRoles }) =>
        platformRoles.length === 0 ? (
          <Text span c="dimmed">
            {t('table.noRoles')}
          </Text>
        ) : (
          list.format(platformRoles.map((role) => t(`identity:role.${role}`)))
        ),
    },
    {
      key: 'change',
      header: t('table.change'),
      align: 'end',
      isActions: true,
      cell: (account) => (
        <div>
          <Button
            variant="default"
            size="xs"
            aria-label={t('table.changeOf', { email: account.email })}
            onClick={() => onChange(account)}
          >
            {t('table.change')}
          </Button>
        </div>
      ),
    },
  ]
}
