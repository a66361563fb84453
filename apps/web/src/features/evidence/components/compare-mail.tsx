import { Text, TextInput } from '@mantine/core'
import type { PublicSeal } from '@muster/contracts/seals'
import { useTranslation } from 'react-i18next'
import classes from './compare-mail.module.css'

type Props = { value: string; found: PublicSeal | null; onChange: (value: string) => void }

/** Whether a fingerprint that somebody has in a mail is the one listed here. */
export function CompareMail({ value, found, onChange }: Props) {
  const { t } = useTranslation('evidence')
  return (
    <div className={classes.compare}>
      <TextInput
        label={t('compare.label')}
        description={t('compare.help')}
        value={value}
        spellCheck={false}
        autoComplete="off"
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <Text role="status" size="sm" mt="xs" c={value && !found ? 'var(--danger)' : undefined}>
        {value === ''
          ? ''
          : found
            ? t('compare.same', { title: found.sessionTitle ?? t('seal.project'), number: found.number })
            : t('compare.other')}
      </Text>
    </div>
  )
}
