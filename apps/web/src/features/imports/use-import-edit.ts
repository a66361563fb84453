import type { ProjectId } from '@muster/contracts/ids'
import { editImport, getImport, type Import, type LogRow } from '@muster/contracts/imports'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { notifyFailed } from '../../components/notify.ts'
import { type CallInput, call } from '../../lib/call.ts'
import { failureWords } from '../../lib/failure-words.ts'
import { keyOf } from '../../lib/query.ts'

type Edit = NonNullable<CallInput<typeof editImport>['body']>
/** A person's id, `nobody`, or `undecided` for what was found by itself. */
export type Choice = string

/** Changes a draft: how its times are read, and who its rows are. What it then comes to is shown at once. */
export function useImportEdit(projectId: ProjectId, { id }: Pick<Import, 'id'>) {
  const { t } = useTranslation('imports')
  const client = useQueryClient()
  const params = { projectId, importId: id }
  const editing = useMutation({
    mutationFn: (body: Edit) => call(editImport, { params, body }),
    onSuccess: (changed) => client.setQueryData(keyOf(getImport, { params }), changed),
    onError: (error) => notifyFailed(failureWords(t, error)),
  })
  return {
    busy: editing.isPending,
    read: (how: Pick<Edit, 'timeZone' | 'dateOrder'>) => editing.mutate(how),
    decide: (rows: readonly LogRow[], choice: Choice) =>
      editing.mutate({
        decisions: rows
          .filter(({ match }) => match.kind !== 'not-counted')
          .map(({ line, stay }) => ({ line, stay, choice })),
      }),
  }
}

export type ImportEdit = ReturnType<typeof useImportEdit>
