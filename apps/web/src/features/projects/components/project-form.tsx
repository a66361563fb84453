import { Alert } from '@mantine/core'
import { type FormErrors, useForm } from '@mantine/form'
import type { ProjectInput } from '@muster/contracts/projects'
import { CircleAlert } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../components/announce.tsx'
import { FormActions } from '../../../components/form-actions.tsx'
import { failureWords, fieldWords, issueWords } from '../../../lib/failure-words.ts'
import { type ProjectDraft, readDraft } from '../rules/project-draft.ts'
import { FormBodies } from './form-bodies.tsx'
import { FormIdentity } from './form-identity.tsx'
import { FormNominations } from './form-nominations.tsx'
import { FormPlace } from './form-place.tsx'
import { FormWords } from './form-words.tsx'
import classes from './project-form.module.css'
import { useLeaveGuard } from './use-leave-guard.ts'

type Props = {
  initial: ProjectDraft
  settled: boolean
  submit: string
  /** Saves; what it throws is shown here. With a draft it goes on from that one: another's edit was brought in. */
  onSave: (
    input: ProjectInput,
    draft: ProjectDraft,
  ) => Promise<{ saved: true } | { saved: false; draft: ProjectDraft; notice: string }>
  onDone: () => void
  onCancel: () => void
}

/** All fields of a project, new or old, in the order of its notification. */
export function ProjectForm({ initial, settled, submit, onSave, onDone, onCancel }: Props) {
  const { t } = useTranslation('projects')
  const [notice, setNotice] = useState<{ tone: 'red' | 'amber'; text: string } | null>(null)
  const [busy, setBusy] = useState(false)
  const form = useForm<ProjectDraft>({
    initialValues: initial,
    validate: (draft) => {
      const read = readDraft(draft)
      return read.ok
        ? {}
        : Object.fromEntries(read.issues.map(({ path, code }) => [fieldOf(path), issueWords(t, code)]))
    },
  })
  const guard = useLeaveGuard(() => form.isDirty())

  const point = (errors: FormErrors) => {
    const paths = Object.keys(errors)
    announce(t('form.toCorrect', { count: paths.length }))
    highest(paths.map((path) => form.getInputNode(path)))?.focus()
  }
  const save = async (draft: ProjectDraft) => {
    const read = readDraft(draft)
    if (!read.ok) return
    setBusy(true)
    try {
      const result = await onSave(read.input, draft)
      if (!result.saved) {
        form.setValues(result.draft)
        setNotice({ tone: 'amber', text: result.notice })
        return
      }
      guard.release()
      onDone()
    } catch (error) {
      const fields = Object.fromEntries(
        Object.entries(fieldWords(t, error)).map(([path, words]) => [fieldOf(path), words]),
      )
      form.setErrors(fields)
      setNotice({ tone: 'red', text: failureWords(t, error) })
      point(fields)
    } finally {
      setBusy(false)
    }
  }

  return (
    <form noValidate onSubmit={form.onSubmit((draft) => void save(draft), point)}>
      <FormIdentity form={form} settled={settled} />
      <FormPlace form={form} settled={settled} />
      <FormBodies form={form} settled={settled} />
      <FormNominations form={form} settled={settled} />
      <FormWords form={form} settled={settled} />
      <div className={classes.actions}>
        {notice ? (
          <Alert role="alert" color={notice.tone} icon={<CircleAlert aria-hidden />} className={classes.notice}>
            {notice.text}
          </Alert>
        ) : null}
        <FormActions submit={submit} busy={busy} onCancel={onCancel} />
      </div>
    </form>
  )
}

/** The first on the page, which need not be the first of the contract. */
const highest = (nodes: readonly (HTMLElement | null)[]) =>
  nodes
    .filter((node) => node !== null)
    .sort((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top)[0]

/** An issue inside a list is shown at the list. */
const fieldOf = (path: string) => (path.startsWith('implementingOrganisations.') ? 'implementingOrganisations' : path)
