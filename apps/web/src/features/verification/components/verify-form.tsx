import { Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { serialIn } from '../typed-serial.ts'
import classes from './verify-form.module.css'

/** Asks for a serial and goes to what it certifies. */
export function VerifyForm() {
  const { t } = useTranslation('verification')
  const navigate = useNavigate()
  const form = useForm({
    initialValues: { typed: '' },
    validate: {
      typed: (typed) => (typed.trim() ? (serialIn(typed) === null ? t('form.notSerial') : null) : t('form.empty')),
    },
  })
  const verify = form.onSubmit(({ typed }) => {
    const serial = serialIn(typed)
    if (serial !== null) void navigate({ to: '/verify/$serial', params: { serial } })
  })
  return (
    <form onSubmit={verify} noValidate className={classes.form}>
      <TextInput
        label={t('form.serial')}
        description={t('form.help')}
        placeholder="MUS-"
        size="lg"
        required
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        className={classes.serial}
        classNames={{ input: classes.input }}
        {...form.getInputProps('typed')}
      />
      <Button type="submit" size="md">
        {t('form.verify')}
      </Button>
    </form>
  )
}
