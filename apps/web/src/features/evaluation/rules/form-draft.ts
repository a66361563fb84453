import { type Evaluation, EvaluationInput, type Question } from '@muster/contracts/evaluation'
import type { Project } from '@muster/contracts/projects'
import { dayMs } from '../../../lib/durations.ts'
import { fieldIssues } from '../../../lib/field-issues.ts'
import { instantAt, wallTimeOf } from '../../../lib/wall-clock.ts'

/** The form as it is written; its end is what clocks in the project's zone show. */
export type FormDraft = { questions: readonly Question[]; closesAt: string }

const openDays = 4

/** The form as it is, or one to begin with: `standard` questions, open for four days after the last. */
export function formDraftOf(
  form: Evaluation['form'],
  { project, standard }: { project: Pick<Project, 'timeZone' | 'endsOn'>; standard: readonly Question[] },
): FormDraft {
  if (!form) {
    const last = new Date(Date.parse(`${project.endsOn}T00:00:00Z`) + openDays * dayMs)
    return { questions: standard, closesAt: `${last.toISOString().slice(0, 10)}T23:59` }
  }
  const { date, time } = wallTimeOf(new Date(form.closesAt), project.timeZone)
  return { questions: form.questions, closesAt: `${date}T${time}` }
}

type Read = { ok: true; input: EvaluationInput } | { ok: false; issues: Readonly<Record<string, string>> }

/** The form as the contract takes it, or what is wrong with it, by `closesAt` and `questions.0.text`. */
export function readFormDraft({ questions, closesAt }: FormDraft, timeZone: string): Read {
  const [date = '', time = ''] = closesAt.split('T')
  const reading = instantAt({ date, time }, timeZone)
  const input = { questions: [...questions], closesAt: reading.ok ? reading.at.toISOString() : '' }
  const issues = fieldIssues(EvaluationInput, input)
  if (!reading.ok && reading.reason === 'time-skipped') issues['closesAt'] = reading.reason
  return Object.keys(issues).length === 0 ? { ok: true, input: EvaluationInput.parse(input) } : { ok: false, issues }
}
