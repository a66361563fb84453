import { useState } from 'react'
import { CallError } from './call.ts'

type Upload = {
  /** Larger ones are refused at once, and not after sixty megabytes. */
  maxBytes: number
  /** Sends the file and does what is to be done with the answer; `tell` hears the share of it that has gone (0 to 1). */
  send: (file: File, tell: (share: number) => void) => Promise<void>
  wordsFor: (error: unknown) => string
}

/** Uploading one file: `share` of it that has gone (null when none is on its way), and in words why one was refused. */
export function useUpload({ maxBytes, send, wordsFor }: Upload) {
  const [share, setShare] = useState<number | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)

  const start = async (file: File) => {
    setRefusal(null)
    setShare(0)
    try {
      if (file.size > maxBytes) throw new CallError({ code: 'TOO_LARGE', reason: 'file-too-large' })
      await send(file, setShare)
    } catch (error) {
      setRefusal(wordsFor(error))
    } finally {
      setShare(null)
    }
  }
  return { send: start, share, refusal }
}
