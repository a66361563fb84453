import * as contract from '@muster/contracts/attendance'
import { exportAttendance, ReportNews } from '@muster/contracts/attendance-report'
import * as boardContract from '@muster/contracts/board'
import { listChecks } from '@muster/contracts/checks'
import type { Serve } from '../../platform/serve.ts'
import { describeBoard, describeOwnStanding, describeStanding } from './attendance.service.ts'
import { followBoard } from './board/boards.service.ts'
import { describeChecks } from './checks/progress.service.ts'
import { describePolicy, setPolicy } from './policy.service.ts'
import { previewPolicy } from './policy-preview.service.ts'
import { exportReport } from './report/report.service.ts'

export function bindAttendanceRoutes(serve: Serve): void {
  serve.json(contract.getPolicy, (ctx, { params }) => describePolicy(ctx, params.projectId))
  serve.json(contract.setPolicy, (ctx, { params, body }) => setPolicy(ctx, params.projectId, body))
  serve.json(contract.previewPolicy, (ctx, { params, body }) => previewPolicy(ctx, params.projectId, body.policy))
  serve.json(contract.getBoard, (ctx, { params }) => describeBoard(ctx, params.projectId))
  serve.json(listChecks, (ctx, { params }) => describeChecks(ctx, params))
  serve.lines(boardContract.followBoard, boardContract.BoardNews, (ctx, { params }, { send }) =>
    followBoard(ctx, params.projectId, send),
  )
  serve.lines(exportAttendance, ReportNews, (ctx, { params, body }, lines) =>
    exportReport(ctx, { ...params, ...body }, lines),
  )
  serve.json(contract.getStanding, (ctx, { params }) => describeStanding(ctx, params))
  serve.json(contract.getOwnStanding, (ctx, { params }) => describeOwnStanding(ctx, params.projectId))
}
