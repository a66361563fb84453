import { getBoard, getOwnStanding, getPolicy, setPolicy as setPolicyEndpoint } from '@muster/contracts/attendance'
import type { Serve } from '../../platform/serve.ts'
import { describeBoard, describeOwnStanding } from './attendance.service.ts'
import { describePolicy, setPolicy } from './policy.service.ts'

export function bindAttendanceRoutes(serve: Serve): void {
  serve.json(getPolicy, (ctx, { params }) => describePolicy(ctx, params.projectId))
  serve.json(setPolicyEndpoint, (ctx, { params, body }) => setPolicy(ctx, params.projectId, body))
  serve.json(getBoard, (ctx, { params }) => describeBoard(ctx, params.projectId))
  serve.json(getOwnStanding, (ctx, { params }) => describeOwnStanding(ctx, params.projectId))
}
