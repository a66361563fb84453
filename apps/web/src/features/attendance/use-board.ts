import { BoardNews, followBoard } from '@muster/contracts/board'
import type { ProjectId } from '@muster/contracts/ids'
import { useEffect, useState } from 'react'
import type { CallError } from '../../lib/call.ts'
import { follow } from '../../lib/follow.ts'
import { type BoardData, nothingTold, takeNews } from './board-news.ts'

/** A project's board as it changes. `data` is what was told last, also while the connection is gone (`error`). */
export function useBoard(projectId: ProjectId) {
  const [data, setData] = useState<BoardData>()
  const [error, setError] = useState<CallError | null>(null)
  useEffect(() => {
    let board = nothingTold
    const following = {
      message: BoardNews,
      onTrouble: setError,
      onMessage(news: BoardNews) {
        board = takeNews(board, news)
        if (board.isWhole) setData(board)
      },
    }
    return follow(followBoard, { params: { projectId } }, following)
  }, [projectId])
  return { data, error, isPending: data === undefined && error === null }
}
