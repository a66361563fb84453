import { exportEvidence as exportEvidenceEndpoint, listSeals as listSealsEndpoint } from '@muster/contracts/seals'
import type { Serve } from '../../../platform/serve.ts'
import { exportEvidence } from './evidence-export.service.ts'
import { describeSeals } from './public-seals.service.ts'

export function bindSealRoutes(serve: Serve): void {
  serve.json(listSealsEndpoint, (ctx, { params }) => describeSeals(ctx, params.projectId))
  serve.file(exportEvidenceEndpoint, (ctx, { params, query }) =>
    exportEvidence(ctx, { ...params, sessionId: query.sessionId ?? null }),
  )
}
