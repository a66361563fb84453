/** Far behind the end of everything: a browser that is sent there finds where that is. */
const farAway = 1e9

/**
 * How long a video file is, as the browser finds out, in milliseconds. What browsers record themselves does not say it at
 * its beginning: it is found by going to the end. Throws where the browser cannot play it.
 */
export async function readDuration(file: File): Promise<number> {
  const url = URL.createObjectURL(file)
  const video = document.createElement('video')
  try {
    const once = (name: string) =>
      new Promise<void>((resolve, reject) => {
        video.addEventListener(name, () => resolve(), { once: true })
        video.addEventListener('error', () => reject(new Error('unplayable')), { once: true })
      })
    video.preload = 'metadata'
    const loaded = once('loadedmetadata')
    video.src = url
    await loaded
    if (video.duration === Number.POSITIVE_INFINITY) {
      const arrived = once('seeked')
      video.currentTime = farAway
      await arrived
    }
    const seconds = Number.isFinite(video.duration) ? video.duration : video.currentTime
    return Math.round(seconds * 1000)
  } finally {
    video.removeAttribute('src')
    URL.revokeObjectURL(url)
  }
}
