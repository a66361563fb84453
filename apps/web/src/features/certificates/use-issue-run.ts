import { getIssueRun, type IssueRun, listCertificates } from '@muster/contracts/certificates'
import type { ProjectId } from '@muster/contracts/ids'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { keyOf, useCall } from '../../lib/query.ts'
import { isAtWork } from './issue-run.ts'

const whileAtWorkMs = 500

/**
 * The certificates of a project and its latest issue run. While a run is at work its progress is asked for twice a
 * second, whoever began it; when it ends the list is read anew.
 */
export function useCertificates(projectId: ProjectId) {
  const client = useQueryClient()
  const query = useCall(listCertificates, { params: { projectId } })
  const latest = query.data?.latestRun ?? null
  const atWork = latest !== null && isAtWork(latest)
  const followed = useCall(
    getIssueRun,
    { params: { projectId, runId: latest?.id ?? '' } },
    { every: whileAtWorkMs, enabled: atWork },
  ).data
  const ended = atWork && followed !== undefined && !isAtWork(followed)
  useEffect(() => {
    if (ended) void client.invalidateQueries({ queryKey: keyOf(listCertificates, { params: { projectId } }) })
  }, [client, ended, projectId])
  const run: IssueRun | null = atWork ? (followed ?? latest) : latest
  return { query, run }
}
