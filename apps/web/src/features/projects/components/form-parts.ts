import type { UseFormReturnType } from '@mantine/form'
import type { ProjectDraft } from '../rules/project-draft.ts'

/** What every part of the project form stands on. `settled`: a session has begun, so that dates, zone and quotas stay. */
export type FormPartProps = { form: UseFormReturnType<ProjectDraft>; settled: boolean }

/** A settled field stays readable and can be copied from, and looks unlike one to write in. */
export const settledLook = (settled: boolean) => (settled ? ({ readOnly: true, variant: 'filled' } as const) : {})
