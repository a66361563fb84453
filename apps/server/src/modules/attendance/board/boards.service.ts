import type { ProjectId } from '@muster/contracts/ids'
import type { Ctx } from '../../../platform/ctx.ts'
import type { Platform } from '../../../platform/platform.ts'
import { type BoardKeeper, type Follower, makeBoardKeeper } from './board-keeper.ts'

const boards = new WeakMap<Platform, Map<ProjectId, BoardKeeper>>()

function boardsOf(platform: Platform): Map<ProjectId, BoardKeeper> {
  const known = boards.get(platform) ?? new Map<ProjectId, BoardKeeper>()
  boards.set(platform, known)
  return known
}

/**
 * Follows a project's board: everybody's row, and from then on those that change. It is kept once for all who watch it
 * through this process, and only as long as somebody does. Answers what ends that.
 */
export async function followBoard({ platform }: Ctx, projectId: ProjectId, tell: Follower): Promise<() => void> {
  const kept = boardsOf(platform)
  const board = kept.get(projectId) ?? makeBoardKeeper(platform, projectId)
  kept.set(projectId, board)
  const unfollow = await board.follow(tell)
  return () => {
    unfollow()
    if (board.isFollowed() || kept.get(projectId) !== board) return
    kept.delete(projectId)
    void board.stop()
  }
}

/** Ends keeping any board: nobody is told any more. */
export async function stopBoards(platform: Platform): Promise<void> {
  const kept = [...boardsOf(platform).values()]
  boardsOf(platform).clear()
  for (const board of kept) await board.stop()
}
