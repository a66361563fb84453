/** Far behind the end of everything: a browser that is sent there finds where that is. */
const farAway = 1e9
/** A server that says nothing for so long has no video. */
const answeredWithinMs = 20_000

/**
 * How long a video file is, or one that lies at an address, as the browser finds out, in milliseconds. What browsers record
 * themselves does not say it at its beginning: it is found by going to the end. Throws where the browser cannot play it.
 */
export async function readDuration(source: File | string): Promise<number> {
  const url = typeof source === 'string' ? source : URL.createObjectURL(source)
  const video = document.createElement('video')
  let timer: ReturnType<typeof setTimeout> | undefined
  try {
    const once = (name: string) =>
      new Promise<void>((resolve, reject) => {
        video.addEventListener(name, () => resolve(), { once: true })
        video.addEventListener('error', () => reject(new Error('unplayable')), { once: true })
        timer = setTimeout(() => reject(new Error('silent')), answeredWithinMs)
      })
    video.preload = 'metadata'
    const loaded = once('loadedmetadata')
    video.src = url
    await loaded
    clearTimeout(timer)
    if (video.duration === Number.POSITIVE_INFINITY) {
      const arrived = once('seeked')
      video.currentTime = farAway
      await arrived
    }
    const seconds = Number.isFinite(video.duration) ? video.duration : video.currentTime
    return Math.round(seconds * 1000)
  } finally {
    clearTimeout(timer)
    video.removeAttribute('src')
    if (typeof source !== 'string') URL.revokeObjectURL(url)
  }
}
